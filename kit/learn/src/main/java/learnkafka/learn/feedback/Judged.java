package learnkafka.learn.feedback;

import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;

/**
 * A lesson that was run.
 *
 * @param sources what was judged
 */
public record Judged(LessonReport report, Sources sources) {

    /** Whether somebody has worked on it: an untouched stub is todo in every test. */
    public boolean isBegun() {
        return report.outcomes().stream().anyMatch(outcome -> outcome.verdict() != Verdict.TODO);
    }

    String title() {
        return report.lesson().digits() + " " + report.title();
    }
}
