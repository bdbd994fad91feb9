package learnkafka.learn;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.console.ReportJson;
import learnkafka.learn.run.LessonRunner;
import learnkafka.learn.startup.HostArchive;
import learnkafka.lesson.FirstUse;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.ReportPrinter;
import learnkafka.lesson.report.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does a little of everything, so that the classes of it get into the class-data archive. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    @Option(names = "--host", paramLabel = "FILE", description = "write the archive of learners' JVMs there instead")
    private @Nullable Path host;

    @Override
    public Integer call() throws Exception {
        if (host == null) {
            rehearse();
        } else {
            HostArchive.dump(host);
        }
        return CommandLine.ExitCode.OK;
    }

    private static void rehearse() throws Exception {
        for (String words : List.of("list", "list --json", "--help", "test --help", "test no-such-lesson")) {
            Learn.commandLine().setOut(NOWHERE).setErr(NOWHERE).execute(words.split(" "));
        }
        FirstUse.ofClients();
        Checkout checkout = Checkout.find();
        LessonFolder lesson = checkout.lessons().get(0);
        Sources sources = checkout.sources("exercises/src", lesson.id());
        try (LessonRunner runner = new LessonRunner(1);
                Sessions none = new Sessions(brokers -> {
                    throw new NoBroker("A rehearsal needs no broker");
                })) {
            LessonReport report = runner.run(lesson, sources, none);
            new ReportPrinter(NOWHERE, Theme.ofConsole(), Palette.NONE, sources).print(report);
            ReportJson.object(report, sources);
        }
    }
}
