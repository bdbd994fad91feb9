package learnkafka.lesson.host;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program of the learner's: its {@code main} in a JVM of its own, as a terminal would run it.
 *
 * <p>What it prints is read as it comes. Nothing of it is loaded here.
 */
public final class Program implements AutoCloseable {

    private static final String SETTINGS = "client.properties";

    private final String name;
    private final HostProcess process;
    private final OutputDrain printed;

    private Program(String name, HostProcess process) {
        this.name = name;
        this.process = process;
        this.printed = new OutputDrain(process.fromHost());
        printed.start(name + " output");
    }

    /**
     * Start a program.
     *
     * @param host the class path, with the learner's classes among its class folders, and the limits
     * @param main name of the class with the {@code main}
     * @param settings what the file holds whose name is the first argument
     * @param arguments those that follow
     * @throws HostGone if the JVM cannot be started at all
     */
    public static Program start(HostSettings host, String main, Map<String, Object> settings, List<String> arguments) {
        String name = main.substring(main.lastIndexOf('.') + 1);
        try {
            Path folder = Files.createTempDirectory("learn-kafka-program");
            write(settings, folder.resolve(SETTINGS));
            List<String> command = new ArrayList<>(HostCommand.of(host, folder, main));
            command.add(SETTINGS);
            command.addAll(arguments);
            return new Program(name, HostProcess.start(folder, host.enclosure(), command));
        } catch (IOException failed) {
            String why = String.valueOf(failed.getMessage());
            throw Endings.gone(name, new Ending(HostGone.Way.NOT_STARTED, OptionalInt.empty(), List.of(), why));
        }
    }

    private static void write(Map<String, Object> settings, Path file) throws IOException {
        Properties properties = new Properties();
        settings.forEach((key, value) -> properties.setProperty(key, value.toString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    /** The simple name of its class. */
    public String name() {
        return name;
    }

    /** The lines that it has printed to standard output so far: the first 64 KiB. */
    public List<String> printed() {
        return printed.output().beginning().lines().toList();
    }

    /** Ask it to end as Ctrl-C, {@code kill} and a container's stop do: by SIGTERM, so that shutdown hooks run. */
    public void terminate() {
        process.terminate();
    }

    public boolean hasEnded() {
        return process.ended().isDone();
    }

    /** Wait until it has ended, and all that it printed is read. Returns its exit code, or empty after the bound. */
    public OptionalInt awaitEnd(Duration bound) {
        try {
            int code = process.ended().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            printed.done().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            process.output().done().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            return OptionalInt.of(code);
        } catch (TimeoutException late) {
            return OptionalInt.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** The exceptions that ended threads of it, by what it printed to standard error. */
    public List<UncaughtException> uncaught() {
        return StackTraces.in(process.output().output().beginning());
    }

    /** Throw the exception that ended its main thread, if one did. */
    public void rejectCrash() {
        for (UncaughtException uncaught : uncaught()) {
            if (uncaught.thread().equals("main") && uncaught.exception() instanceof RuntimeException thrown) {
                throw thrown;
            }
        }
    }

    /** Kill it, if it still runs, with all that it started, and delete its working folder. */
    @Override
    public void close() {
        process.killAll();
        process.deleteFolder();
    }
}
