package learnkafka.lesson.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import org.junit.jupiter.api.Test;

class ReportPrinterTest {

    private static final StackTraceElement LINE =
            new StackTraceElement("lesson12_fan_out.FanOut", "consumerOf", "FanOut.java", 21);
    private static final Diagnosis SHARED = Diagnosis.of("one-group-for-all")
            .you("audit-log got 13 of 30 payments")
            .broker("payments: 3 partitions, 30 records", "P0 ■■■ → audit-log")
            .because("both joined the same group")
            .at(LINE);

    @Test
    void a_passed_lesson_is_one_line() {
        assertThat(print(Theme.UNICODE, Palette.NONE, outcome("one", Verdict.PASSED, null)))
                .isEqualTo("""

                        ✓ 12 A full copy for each group                             1 of 1 · 0.4 s

                        """);
    }

    @Test
    void a_failure_is_a_diagnosis() {
        assertThat(print(
                        Theme.UNICODE,
                        Palette.NONE,
                        outcome("each service sees every payment", Verdict.FAILED, SHARED),
                        outcome("offsets move independently", Verdict.PASSED, null)))
                .isEqualTo("""

                        ✗ 12 A full copy for each group                             1 of 2 · 0.8 s

                          each service sees every payment
                            you      audit-log got 13 of 30 payments
                            broker   payments: 3 partitions, 30 records
                                     P0 ■■■ → audit-log
                            because  both joined the same group
                            look at  exercises/src/lesson12_fan_out/FanOut.java:21
                            next     exercises/src/lesson12_fan_out/hints.md

                        """);
    }

    @Test
    void who_is_stuck_is_told_what_the_caller_says() {
        StringWriter printed = new StringWriter();
        LessonReport report = new LessonReport(
                new LessonId(12, "fan_out"), "Fan out", List.of(outcome("a rule", Verdict.FAILED, SHARED)));

        new ReportPrinter(
                        new PrintWriter(printed),
                        Theme.UNICODE,
                        Palette.NONE,
                        new Sources(Path.of("any"), "any"),
                        lesson -> "./learn hint " + lesson.number())
                .print(report);

        assertThat(printed.toString()).contains("    next     ./learn hint 12").doesNotContain("hints.md");
    }

    @Test
    void what_was_said_is_not_said_again() {
        String printed = print(
                Theme.UNICODE,
                Palette.NONE,
                outcome("one rule", Verdict.FAILED, SHARED),
                outcome("another rule", Verdict.FAILED, SHARED));

        assertThat(printed).contains("one rule", "another rule").containsOnlyOnce("both joined the same group");
    }

    @Test
    void frames_are_shown_on_demand_alone() {
        Outcome failed = new Outcome(
                "a_rule",
                "a rule",
                4,
                Verdict.FAILED,
                Optional.of(SHARED),
                Duration.ZERO,
                List.of(),
                Optional.of(new IllegalStateException("boo")));
        String frame = "at " + ReportPrinterTest.class.getName();

        assertThat(print(Theme.UNICODE, Palette.NONE, failed)).doesNotContain(frame);
        System.setProperty("trace", "true");
        try {
            assertThat(print(Theme.UNICODE, Palette.NONE, failed)).contains("IllegalStateException: boo", frame);
        } finally {
            System.clearProperty("trace");
        }
    }

    @Test
    void a_terminal_without_unicode_gets_ascii_only() {
        String printed = print(Theme.ASCII, Palette.NONE, outcome("a rule", Verdict.FAILED, SHARED));

        assertThat(printed).contains("x 12", "P0 ### -> audit-log", "0 of 1 - 0.4 s");
        assertThat(printed.chars()).allMatch(character -> character < 128);
    }

    @Test
    void without_colours_there_is_no_escape_code() {
        Outcome failed = outcome("a rule", Verdict.FAILED, SHARED);

        assertThat(print(Theme.UNICODE, Palette.NONE, failed)).doesNotContain("\u001b");
        assertThat(print(Theme.UNICODE, Palette.COLOUR, failed)).contains("\u001b[31m✗");
    }

    private static Outcome outcome(String rule, Verdict verdict, Diagnosis diagnosis) {
        return new Outcome(
                rule.replace(' ', '_'),
                rule,
                4,
                verdict,
                Optional.ofNullable(diagnosis),
                Duration.ofMillis(400),
                List.of(),
                Optional.empty());
    }

    private static String print(Theme theme, Palette palette, Outcome... outcomes) {
        StringWriter printed = new StringWriter();
        new ReportPrinter(
                        new PrintWriter(printed),
                        theme,
                        palette,
                        new Sources(Path.of("any"), "exercises/src/lesson12_fan_out"))
                .print(new LessonReport(new LessonId(12, "fan_out"), "A full copy for each group", List.of(outcomes)));
        return printed.toString().replace(System.lineSeparator(), "\n");
    }
}
