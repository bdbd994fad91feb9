package learnkafka.learn.grade.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestGrade;
import learnkafka.learn.grade.model.TestPlan;
import learnkafka.lesson.Verdict;

/**
 * A test that a lesson has, and what came of it for somebody.
 *
 * @param grade that of the test; where the grader has none, the test was not run
 */
record Score(LessonPlan lesson, LessonGrade of, TestPlan test, TestGrade grade) {

    /** The points of somebody, unless Kafka was missing for a lesson. */
    static Optional<Integer> of(StudentGrades student) {
        return student.isComplete() ? Optional.of(student.points()) : Optional.empty();
    }

    static Optional<Integer> of(LessonGrade lesson) {
        return lesson.state() == State.INFRASTRUCTURE ? Optional.empty() : Optional.of(lesson.points());
    }

    /** Join what was asked with what came of it, for each test of a lesson in its order. */
    static List<Score> of(LessonPlan plan, StudentGrades student) {
        LessonGrade lesson = lesson(plan, student);
        return plan.tests().stream()
                .map(test -> new Score(plan, lesson, test, grade(test, lesson)))
                .toList();
    }

    static Stream<Score> of(ClassGrades grades, StudentGrades student) {
        return grades.lessons().stream().flatMap(plan -> of(plan, student).stream());
    }

    /** Find what came of a lesson. One that is missing scores nothing. */
    static LessonGrade lesson(LessonPlan plan, StudentGrades student) {
        return student.lesson(plan.folder())
                .orElseGet(() -> new LessonGrade(plan.folder(), State.NOT_GRADABLE, "It was not graded.", List.of()));
    }

    private static TestGrade grade(TestPlan test, LessonGrade lesson) {
        return lesson.tests().stream()
                .filter(grade -> grade.name().equals(test.name()))
                .findFirst()
                .orElseGet(() -> new TestGrade(test.name(), 0, Verdict.NOT_RUN.words(), "", ""));
    }

    Verdict verdict() {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.words().equals(grade.verdict())) {
                return verdict;
            }
        }
        return Verdict.CRASHED;
    }

    /** Say why a test did not pass, in a line or more; untrusted text. */
    String why() {
        return Stream.of(grade.because(), of.reason(), grade.verdict())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    String title() {
        return title(lesson);
    }

    static String title(LessonPlan lesson) {
        return digits(lesson) + " " + lesson.title();
    }

    /** The number as people read it, in the same digits in every country. */
    static String digits(LessonPlan lesson) {
        return (lesson.number() < 10 ? "0" : "") + lesson.number();
    }
}
