package learnkafka.lesson.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Text;
import learnkafka.lesson.Verdict;

/** Prints what became of a lesson: the sum on a line, then a block for each test that is not passed. */
public final class ReportPrinter {

    private static final int WIDTH = 72;

    private final PrintWriter out;
    private final Theme theme;
    private final Palette palette;
    private final Sources sources;
    private final Function<LessonId, String> hints;

    /** Print to some place, with the page of hints as the next step for who is stuck. */
    public ReportPrinter(PrintWriter out, Theme theme, Palette palette, Sources sources) {
        this(out, theme, palette, sources, lesson -> page(lesson, "hints.md"));
    }

    /**
     * Print to some place.
     *
     * @param hints how to get a hint for a lesson: a file or a command
     */
    public ReportPrinter(
            PrintWriter out, Theme theme, Palette palette, Sources sources, Function<LessonId, String> hints) {
        this.out = out;
        this.theme = theme;
        this.palette = palette;
        this.sources = sources;
        this.hints = hints;
    }

    /** Print to the console, without colours: under Maven and in an IDE nobody can tell where it goes. */
    public static ReportPrinter toConsole(Sources sources) {
        return new ReportPrinter(new PrintWriter(System.out), Theme.ofConsole(), Palette.NONE, sources);
    }

    /** Print a report. */
    public void print(LessonReport report) {
        Verdict verdict = report.verdict();
        String title = report.lesson().digits() + " " + report.title();
        String sum = report.passed() + " of " + report.outcomes().size() + " · " + Text.seconds(report.time());
        line();
        line(palette.mark(verdict, theme.mark(verdict)) + " " + palette.strong(title)
                + " ".repeat(Math.max(3, WIDTH - title.length() - sum.length())) + palette.label(sum));
        report.outcomes().forEach(outcome -> print(report, outcome));
        line();
        out.flush();
    }

    private void print(LessonReport report, Outcome outcome) {
        boolean again = isRepeated(report, outcome);
        if (!outcome.passed() || !outcome.warnings().isEmpty()) {
            if (!again) {
                line();
            }
            line("  " + outcome.rule()
                    + (isPlain(outcome.verdict())
                            ? ""
                            : "   " + outcome.verdict().words()));
        }
        if (!again) {
            outcome.diagnosis().ifPresent(diagnosis -> print(report, outcome.verdict(), diagnosis));
        }
        if (System.getProperty("trace") != null) {
            outcome.trace().ifPresent(thrown -> thrown.printStackTrace(out));
        }
        outcome.warnings().forEach(warning -> labelled("warning", List.of(warning)));
    }

    private static boolean isPlain(Verdict verdict) {
        return verdict == Verdict.FAILED || verdict == Verdict.PASSED;
    }

    /** Whether an earlier test said the same already, as all tests of an untouched stub do. */
    private static boolean isRepeated(LessonReport report, Outcome outcome) {
        Optional<Diagnosis> earlier = report.outcomes().stream()
                .takeWhile(other -> other != outcome)
                .map(Outcome::diagnosis)
                .flatMap(Optional::stream)
                .filter(other -> outcome.diagnosis().filter(other::equals).isPresent())
                .findFirst();
        return earlier.isPresent();
    }

    private void print(LessonReport report, Verdict verdict, Diagnosis diagnosis) {
        labelled("you", diagnosis.you());
        labelled("broker", diagnosis.broker());
        labelled("because", List.of(diagnosis.because()));
        diagnosis.frame().ifPresent(frame -> labelled("look at", List.of(sources.locate(frame))));
        if (verdict != Verdict.NO_BROKER && verdict != Verdict.NOT_RUN) {
            LessonId lesson = report.lesson();
            labelled("next", List.of(verdict == Verdict.TODO ? page(lesson, "README.md") : hints.apply(lesson)));
        }
        if (System.getProperty("trace") != null) {
            line("    key      " + diagnosis.key());
        }
    }

    private static String page(LessonId lesson, String page) {
        return "exercises/src/" + lesson.folder() + "/" + page;
    }

    private void labelled(String label, List<String> lines) {
        IntStream.range(0, lines.size())
                .forEach(i -> line("    " + palette.label("%-8s".formatted(i == 0 ? label : "")) + " " + lines.get(i)));
    }

    private void line(String text) {
        out.println(theme.text(text));
    }

    private void line() {
        out.println();
    }
}
