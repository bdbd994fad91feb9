package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import learnkafka.learn.console.Console;
import learnkafka.learn.progress.Progress;
import learnkafka.learn.run.LessonRunner;
import learnkafka.learn.watch.Keyboard;
import learnkafka.learn.watch.Screen;
import learnkafka.learn.watch.Watch;
import learnkafka.learn.watch.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Keeps a lesson running beside the editor, and takes everything down at the end, Ctrl-C included. */
final class Watching {

    private final CommandLine line;
    private final boolean terminal = Console.isTerminal();
    private volatile @Nullable Keyboard keyboard;

    Watching(CommandLine line) {
        this.line = line;
    }

    /** Watch a lesson, the next one if none is named, until the learner has enough. */
    int hold(Optional<String> named) throws IOException, InterruptedException {
        Checkout checkout = Checkout.find();
        Progress progress = Progress.of(checkout.root(), line.getErr()::println);
        LessonFolder first = named.map(checkout::lesson)
                .or(() -> progress.next(checkout.lessons()))
                .orElseThrow(() -> new WrongUsage("All lessons are passed. Name one: ./learn watch 12"));
        StringWriter kafka = new StringWriter();
        // In a terminal it stands above what is shown, in a pipe it comes when it is known.
        PrintWriter notes = terminal ? new PrintWriter(kafka) : line.getOut();
        SharedClusters clusters = new SharedClusters(notes);
        LessonRunner runner = new LessonRunner(1);
        Workbench bench = new Workbench(runner, clusters::sessions);
        Watch watch = new Watch(
                checkout,
                first,
                bench,
                progress,
                new Screen(Console.on(line.getOut()), terminal),
                () -> kafka.toString().strip());
        Thread end = new Thread(() -> end(bench, clusters, runner), "end");
        Runtime.getRuntime().addShutdownHook(end);
        if (terminal && Console.isAnswered()) {
            keyboard = Keyboard.open(watch::tell);
        }
        watch.run();
        return ExitCode.ALL_PASSED;
    }

    private void end(Workbench bench, SharedClusters clusters, LessonRunner runner) {
        Keyboard open = keyboard;
        if (open != null) {
            open.close();
        }
        bench.close();
        clusters.close();
        try {
            runner.close();
        } catch (IOException | RuntimeException inUse) {
            // The compiler may be at work. What it has open ends with this JVM.
        }
    }
}
