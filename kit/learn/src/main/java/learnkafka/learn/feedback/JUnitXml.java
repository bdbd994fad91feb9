package learnkafka.learn.feedback;

import learnkafka.learn.text.SurefireXml;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;

/** Writes a lesson's report in the XML that Surefire writes, and that services read. */
public final class JUnitXml {

    private JUnitXml() {}

    /** The name of a lesson's file. */
    public static String fileName(Judged lesson) {
        return "TEST-" + lesson.report().lesson().folder() + ".xml";
    }

    /** Write a lesson as a test suite. */
    public static String text(Judged lesson) {
        LessonReport report = lesson.report();
        return SurefireXml.text(new SurefireXml.Suite(
                report.lesson().folder(),
                report.time(),
                report.outcomes().stream().map(outcome -> test(lesson, outcome)).toList()));
    }

    private static SurefireXml.Case test(Judged lesson, Outcome outcome) {
        String verdict = outcome.verdict().words();
        return new SurefireXml.Case(
                outcome.rule(),
                lesson.report().lesson().folder() + "." + outcome.test(),
                outcome.time(),
                outcome.verdict(),
                outcome.diagnosis().map(found -> found.because()).orElse(verdict),
                outcome.diagnosis().map(found -> found.key()).orElse(verdict),
                outcome.diagnosis()
                        .map(found -> Evidence.text(found, lesson.sources()))
                        .orElse(""));
    }
}
