package learnkafka.learn.watch;

import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** Counts how often in a row a lesson was red at the same place: the same test, for the same reason. */
final class SameReds {

    /** So many times somebody may want a hint. */
    private static final int MANY = 5;

    private String place = "";
    private int times;

    void add(LessonReport report) {
        String now = report.outcomes().stream()
                .filter(outcome -> !outcome.passed())
                .findFirst()
                .map(SameReds::place)
                .orElse("");
        times = now.isEmpty() ? 0 : now.equals(place) ? times + 1 : 1;
        place = now;
    }

    /** A stub that nobody has begun needs no hint, and no broker is nobody's mistake. */
    private static String place(Outcome outcome) {
        return outcome.verdict() == Verdict.TODO || outcome.verdict() == Verdict.NO_BROKER
                ? ""
                : outcome.test() + " " + outcome.diagnosis().map(Diagnosis::key).orElse("");
    }

    boolean areMany() {
        return times >= MANY;
    }
}
