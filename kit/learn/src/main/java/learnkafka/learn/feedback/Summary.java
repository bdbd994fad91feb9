package learnkafka.learn.feedback;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.text.Untrusted;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** Writes the page that a job shows, in Markdown: a table of lessons, then what each red test found. */
public final class Summary {

    /** The bytes that a step may write. */
    public static final int MOST = 1024 * 1024;

    private static final String REST = "\nThe rest does not fit on this page: `./learn test all` tells it.\n";

    private Summary() {}

    /** Tell of lessons in their order, in at most {@value #MOST} bytes of UTF-8. */
    public static String markdown(List<Judged> lessons) {
        StringBuilder page = new StringBuilder("# Lessons begun\n\nThis is feedback, not a grade.\n\n");
        if (lessons.isEmpty()) {
            return page.append("No lesson is begun yet. `./learn list` names them.\n")
                    .toString();
        }
        page.append("| | Lesson | Tests | Points |\n|---|---|---:|---:|\n");
        lessons.forEach(lesson -> page.append(row(lesson)));
        int left = MOST - bytes(page.toString()) - bytes(REST);
        for (Judged lesson : lessons) {
            String part = details(lesson);
            left -= bytes(part);
            if (left < 0) {
                return page.append(REST).toString();
            }
            page.append(part);
        }
        return page.toString();
    }

    private static String row(Judged lesson) {
        LessonReport report = lesson.report();
        return "| %s | %s | %d of %d | %d of %d |\n"
                .formatted(
                        report.verdict() == Verdict.PASSED ? "✓" : "✗",
                        Untrusted.words(lesson.title()),
                        report.passed(),
                        report.outcomes().size(),
                        report.points(),
                        report.maxPoints());
    }

    private static String details(Judged lesson) {
        StringBuilder part = new StringBuilder();
        Optional<Diagnosis> before = Optional.empty();
        for (Outcome outcome : lesson.report().outcomes()) {
            if (!outcome.passed()) {
                part.append("\n**%s** · %s\n"
                        .formatted(
                                Untrusted.words(outcome.rule()),
                                outcome.verdict().words()));
                // Code that does not compile has the same to say in each test.
                boolean said = outcome.diagnosis().equals(before);
                outcome.diagnosis()
                        .filter(diagnosis -> !said)
                        .ifPresent(diagnosis ->
                                part.append("\n").append(Untrusted.fenced(Evidence.text(diagnosis, lesson.sources()))));
                before = outcome.diagnosis();
            }
        }
        return part.isEmpty() ? "" : "\n## " + Untrusted.words(lesson.title()) + "\n" + part;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
