package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import learnkafka.learn.console.ReportJson;
import learnkafka.learn.feedback.Judged;
import learnkafka.learn.hints.Hints;
import learnkafka.learn.progress.Progress;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import learnkafka.lesson.report.ReportPrinter;
import picocli.CommandLine;

/** Runs lessons one after the other, and tells what became of them. */
final class Examination {

    private final Checkout checkout;
    private final String sourceRoot;
    private final boolean timings;
    private final boolean json;
    private final FeedbackOptions feedback;
    private final Console console;
    private final PrintWriter notes;
    private final Consumer<LessonReport> progress;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<Object> objects = new ArrayList<>();

    /**
     * Prepare an examination.
     *
     * @param sourceRoot what to judge, as seen from the checkout
     * @param json whether a program reads what comes of it
     * @param feedback what to write besides, and of which lessons
     */
    Examination(
            Checkout checkout,
            String sourceRoot,
            boolean timings,
            boolean json,
            FeedbackOptions feedback,
            CommandLine line) {
        this.checkout = checkout;
        this.sourceRoot = sourceRoot;
        this.timings = timings;
        this.json = json;
        this.feedback = feedback;
        this.console = Console.on(line.getOut());
        // Which Kafka it is must not stand between a program and its JSON.
        this.notes = json ? line.getErr() : line.getOut();
        this.progress = checkout.isOwn(sourceRoot)
                ? Progress.of(checkout.root(), line.getErr()::println)::record
                : report -> {};
    }

    /** Run each lesson, and say with which exit code the command ends. */
    int hold(List<LessonFolder> lessons, int repeat) throws IOException {
        feedback.fence(notes);
        try (SharedClusters clusters = new SharedClusters(notes);
                Sessions shared = clusters.sessions();
                LessonRunner runner = new LessonRunner(1)) {
            for (int round = 0; round < repeat; round++) {
                for (LessonFolder lesson : lessons) {
                    run(lesson, runner, shared);
                }
            }
        }
        if (json) {
            console.out().println(Json.text(Json.object("lessons", objects)));
        } else if (verdicts.isEmpty()) {
            console.line("No lesson is begun yet. Open the first stub, or name a lesson: ./learn list");
        } else if (verdicts.size() > 1) {
            console.line(passed() + " of " + verdicts.size() + " lessons passed");
        }
        feedback.write(judged, notes);
        return exitCode();
    }

    private void run(LessonFolder lesson, LessonRunner runner, Sessions shared) {
        Sources sources = checkout.sources(sourceRoot, lesson.id());
        long start = System.nanoTime();
        LessonReport report = runner.run(lesson, sources, shared);
        long millis = (System.nanoTime() - start) / 1_000_000;
        progress.accept(report);
        Judged run = new Judged(report, sources);
        if (!feedback.takes(run)) {
            return;
        }
        judged.add(run);
        verdicts.add(report.verdict());
        if (json) {
            objects.add(ReportJson.object(report, sources));
        } else {
            new ReportPrinter(console.out(), console.theme(), console.palette(), sources, Hints::command).print(report);
        }
        if (timings) {
            notes.printf("%s took %d ms%n", lesson.id().folder(), millis);
            notes.flush();
        }
    }

    private long passed() {
        return verdicts.stream().filter(verdict -> verdict == Verdict.PASSED).count();
    }

    private int exitCode() {
        if (verdicts.contains(Verdict.NO_BROKER)) {
            return ExitCode.ENVIRONMENT;
        }
        return passed() == verdicts.size() ? ExitCode.ALL_PASSED : ExitCode.SOMETHING_TO_DO;
    }
}
