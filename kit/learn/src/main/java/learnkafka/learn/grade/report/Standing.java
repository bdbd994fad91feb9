package learnkafka.learn.grade.report;

import java.util.List;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.lesson.Verdict;

/** What became of a lesson, in words and as a mark whose shape tells without colour. */
enum Standing {
    PASSED("all points", "✓"),
    PARTLY("some points", "◐"),
    FAILED("no points", "✗"),
    UNTOUCHED("untouched", "○"),
    NOT_GRADABLE("not gradable", "⊘"),
    NO_KAFKA("no Kafka, no score", "?");

    private final String words;
    private final String mark;

    Standing(String words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    static Standing of(LessonPlan lesson, StudentGrades student) {
        State state = Score.lesson(lesson, student).state();
        if (state != State.GRADED) {
            return state == State.INFRASTRUCTURE ? NO_KAFKA : NOT_GRADABLE;
        }
        List<Score> tests = Score.of(lesson, student);
        int points = tests.stream().mapToInt(test -> test.grade().points()).sum();
        if (points > 0) {
            return points == lesson.maxPoints() ? PASSED : PARTLY;
        }
        return tests.stream().allMatch(test -> test.verdict() == Verdict.TODO) ? UNTOUCHED : FAILED;
    }

    String words() {
        return words;
    }

    String mark() {
        return mark;
    }
}
