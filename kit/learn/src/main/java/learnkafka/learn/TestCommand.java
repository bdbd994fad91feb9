package learnkafka.learn;

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
        Sources shown = new Sources(checkout.root().resolve(sources), sources);
        ReportPrinter printer = new ReportPrinter(spec.commandLine().getOut(), Theme.ofConsole(), Palette.NONE, shown);
        Verdict worst = Verdict.PASSED;
        try (SharedClusters clusters = new SharedClusters(spec.commandLine().getOut());
                Sessions sessions = clusters.sessions();
                LessonRunner runner = new LessonRunner(1)) {
            for (int round = 0; round < repeat; round++) {
                for (LessonFolder lesson : chosen) {
                    long start = System.nanoTime();
                    LessonReport report = runner.run(
                            lesson,
                            LessonFolder.sources(
                                    shown.root().resolve(lesson.id().folder())),
                            shown,
                            sessions);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    printer.print(report);
                    if (timings) {
                        spec.commandLine()
                                .getOut()
                                .printf("%s took %d ms%n", lesson.id().folder(), millis);
                    }
                    worst = report.verdict() == Verdict.PASSED ? worst : report.verdict();
                }
            }
        }
        return worst == Verdict.PASSED ? ExitCode.ALL_PASSED : ExitCode.SOMETHING_TO_DO;
    }
}
