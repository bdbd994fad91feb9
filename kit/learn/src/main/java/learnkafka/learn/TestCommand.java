package learnkafka.learn;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.ReportPrinter;
import learnkafka.lesson.report.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs lessons once. */
@Command(name = "test", description = "Run lessons and say what the broker shows.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(description = "lessons by number or name, for example 12 or fan_out; all if none is named")
    private List<String> lessons = List.of();

    @Option(
            names = "--sources",
            description = "the source root to judge (${DEFAULT-VALUE})",
            defaultValue = "exercises/src")
    private String sources;

    @Option(names = "--repeat", description = "how often each is run (${DEFAULT-VALUE})", defaultValue = "1")
    private int repeat;

    @Option(names = "--timings", description = "say how long each run took, compiling included")
    private boolean timings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        List<LessonFolder> chosen = checkout.lessons(lessons);
        PrintWriter out = spec.commandLine().getOut();
        Verdict worst = Verdict.PASSED;
        try (SharedClusters clusters = new SharedClusters(out);
                Sessions shared = clusters.sessions();
                LessonRunner runner = new LessonRunner(1)) {
            for (int round = 0; round < repeat; round++) {
                for (LessonFolder lesson : chosen) {
                    Sources judged = checkout.sources(sources, lesson.id());
                    long start = System.nanoTime();
                    LessonReport report = runner.run(lesson, judged, shared);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    new ReportPrinter(out, Theme.ofConsole(), Palette.NONE, judged).print(report);
                    if (timings) {
                        out.printf("%s took %d ms%n", lesson.id().folder(), millis);
                    }
                    worst = report.verdict() == Verdict.PASSED ? worst : report.verdict();
                }
            }
        }
        return worst == Verdict.PASSED ? ExitCode.ALL_PASSED : ExitCode.SOMETHING_TO_DO;
    }
}
