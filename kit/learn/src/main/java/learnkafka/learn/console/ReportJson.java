package learnkafka.learn.console;

import java.util.Map;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;

/** Tells a lesson's report to a program. */
public final class ReportJson {

    private ReportJson() {}

    /** Make an object of a report; {@code test --help} describes it. */
    public static Map<String, Object> object(LessonReport report, Sources sources) {
        return Json.object(
                "number", report.lesson().number(),
                "name", report.lesson().name(),
                "title", report.title(),
                "verdict", report.verdict().words(),
                "points", report.points(),
                "maxPoints", report.maxPoints(),
                "tests",
                        report.outcomes().stream()
                                .map(outcome -> object(outcome, sources))
                                .toList());
    }

    private static Map<String, Object> object(Outcome outcome, Sources sources) {
        return Json.object(
                "name", outcome.test(),
                "rule", outcome.rule(),
                "worth", outcome.points(),
                "verdict", outcome.verdict().words(),
                "millis", outcome.time().toMillis(),
                "diagnosis", outcome.diagnosis().map(diagnosis -> object(diagnosis, sources)),
                "warnings", outcome.warnings());
    }

    private static Map<String, Object> object(Diagnosis diagnosis, Sources sources) {
        return Json.object(
                "key", diagnosis.key(),
                "you", diagnosis.you(),
                "broker", diagnosis.broker(),
                "because", diagnosis.because(),
                "lookAt", diagnosis.frame().map(sources::locate));
    }
}
