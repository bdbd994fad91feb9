package learnkafka.learn.grade.report;

import java.time.Duration;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.SurefireXml;
import learnkafka.learn.text.Untrusted;

/** Writes a lesson of somebody as a test suite. Times are evidence, and stand apart. */
final class JUnitFiles {

    private static final int LONGEST = 8_000;

    private JUnitFiles() {}

    static String fileName(LessonPlan lesson) {
        return "TEST-" + lesson.folder() + ".xml";
    }

    static String text(LessonPlan lesson, StudentGrades student) {
        return SurefireXml.text(new SurefireXml.Suite(
                lesson.folder(),
                Duration.ZERO,
                Score.of(lesson, student).stream().map(JUnitFiles::test).toList()));
    }

    private static SurefireXml.Case test(Score score) {
        String key = score.grade().key();
        String why = Untrusted.capped(score.why(), LONGEST);
        return new SurefireXml.Case(
                score.test().rule(),
                score.lesson().folder() + "." + score.test().name(),
                Duration.ZERO,
                score.verdict(),
                why,
                key.isEmpty() ? score.grade().verdict() : key,
                Untrusted.capped(score.of().reason(), LONGEST));
    }
}
