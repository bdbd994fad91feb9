package learnkafka.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostSettings;
import learnkafka.lesson.host.Program;
import learnkafka.lesson.host.UncaughtException;
import learnkafka.lesson.report.ReportPrinter;

/** The world under Maven and in an IDE: one JVM for the test and the learner's code. */
final class PlainWorld implements World {

    static final World INSTANCE = new PlainWorld();

    /** Kept until the JVM ends. */
    private final Sessions sessions = new Sessions(number -> {
        Background.start(FirstUse::ofClients);
        Cluster cluster = Clusters.open(number);
        System.out.println("Kafka: " + cluster.description());
        return new Session(cluster);
    });

    private final LeftOpen leftOpen = LeftOpen.here();

    private final List<UncaughtException> uncaught = new ArrayList<>();

    private PlainWorld() {
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> {
            synchronized (uncaught) {
                uncaught.add(new UncaughtException(thread.getName(), exception));
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(sessions::end));
    }

    @Override
    public Session session(int brokers) {
        return sessions.of(brokers);
    }

    @Override
    public OtherJvm otherJvm(Class<?> stub) {
        return new OtherJvm(HostJvm.start(HostSettings.ofThisJvm().withClassFolders(List.of(CodeSource.of(stub)))));
    }

    @Override
    public Program program(Class<?> main, Map<String, Object> settings, List<String> arguments) {
        return Program.start(
                HostSettings.ofThisJvm().withClassFolders(List.of(CodeSource.of(main))),
                main.getName(),
                settings,
                arguments);
    }

    @Override
    public List<StackTraceElement> whereabouts(Thread test) {
        return Arrays.asList(test.getStackTrace());
    }

    @Override
    public boolean stop(Thread test, Duration grace) {
        test.interrupt();
        try {
            test.join(grace.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return !test.isAlive();
    }

    @Override
    public List<String> leftOpen() {
        return leftOpen.sentences();
    }

    @Override
    public List<UncaughtException> uncaught() {
        synchronized (uncaught) {
            List<UncaughtException> sinceLast = List.copyOf(uncaught);
            uncaught.clear();
            return sinceLast;
        }
    }

    @Override
    public Sources sources(LessonId lesson) {
        // Maven and IDEs start tests in the module; some IDEs start them one folder up.
        Path here = Path.of("").toAbsolutePath();
        Path module = Files.isDirectory(here.resolve("src")) ? here : here.resolve("exercises");
        return new Sources(
                module.resolve("src").resolve(lesson.folder()), module.getFileName() + "/src/" + lesson.folder());
    }

    @Override
    public void report(LessonReport report) {
        ReportPrinter.toConsole(sources(report.lesson())).print(report);
    }
}
