package learnkafka.learn.grade.report;

import java.util.List;
import java.util.Objects;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/** Writes what somebody earned and what to learn from it, in Markdown. */
final class StudentPage {

    /** The longest name that is shown. */
    static final int NAME = 120;

    private static final int LONGEST = 8_000;

    private final ClassGrades grades;
    private final StudentGrades student;
    private final StringBuilder page = new StringBuilder();

    private StudentPage(ClassGrades grades, StudentGrades student) {
        this.grades = grades;
        this.student = student;
    }

    static String markdown(ClassGrades grades, StudentGrades student) {
        return new StudentPage(grades, student).text();
    }

    private String text() {
        page.append("# ").append(name(student)).append("\n\n");
        page.append(Untrusted.words(grades.assignment())).append(": ").append(points());
        if (!student.refusal().isEmpty()) {
            page.append("\nNothing of the submission could be taken:\n\n").append(fenced(student.refusal()));
        }
        page.append("\n| | Lesson | Points |\n|---|---|---:|\n");
        grades.lessons().forEach(this::row);
        grades.lessons().forEach(this::lesson);
        return page.toString();
    }

    private String points() {
        return Score.of(student)
                .map(points -> "**" + points + " of " + grades.maxPoints() + " points**.\n")
                .orElse("**no score**. Kafka was missing for a lesson, which is no fault of the submission.\n");
    }

    private void row(LessonPlan lesson) {
        Standing standing = Standing.of(lesson, student);
        page.append("| ").append(standing.mark()).append(' ').append(standing.words());
        page.append(" | ").append(Untrusted.words(Score.title(lesson))).append(" | ");
        page.append(Score.of(Score.lesson(lesson, student))
                .map(points -> points + " of " + lesson.maxPoints())
                .orElse("no score"));
        page.append(" |\n");
    }

    private void lesson(LessonPlan lesson) {
        Standing standing = Standing.of(lesson, student);
        boolean nothingToSay = standing == Standing.PASSED || standing == Standing.UNTOUCHED;
        if (nothingToSay || !student.refusal().isEmpty()) {
            return;
        }
        page.append("\n## ").append(Untrusted.words(Score.title(lesson))).append('\n');
        LessonGrade grade = Score.lesson(lesson, student);
        if (!grade.reason().isEmpty()) {
            page.append('\n').append(fenced(grade.reason()));
        }
        if (standing == Standing.NO_KAFKA) {
            page.append("\nThere was no Kafka to test with. This lesson has no score yet.\n");
        } else {
            red(Score.of(lesson, student));
        }
    }

    private void red(List<Score> tests) {
        String before = "";
        for (Score test : tests) {
            if (!test.grade().isPassed()) {
                page.append("\n**").append(Untrusted.words(test.test().rule())).append("** · ");
                page.append(Untrusted.words(test.grade().verdict())).append(", 0 of ");
                page.append(test.test().points()).append(" points\n");
                String because = because(test);
                // Code that does not compile has the same to say in each test.
                if (!Objects.equals(because, before)) {
                    page.append(because);
                }
                before = because;
            }
        }
    }

    private static String because(Score test) {
        String because = test.grade().because().isEmpty()
                ? ""
                : "\n> " + Untrusted.words(test.grade().because()) + "\n";
        return test.grade().key().isEmpty()
                ? because
                : because + "\nKey: "
                        + Untrusted.words(Untrusted.capped(test.grade().key(), NAME)) + "\n";
    }

    static String name(StudentGrades student) {
        return Untrusted.words(Untrusted.capped(student.student(), NAME));
    }

    private static String fenced(String text) {
        return Untrusted.fenced(Untrusted.capped(text, LONGEST));
    }
}
