package learnkafka.lesson.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnkafka.lesson.files.Folders;

/** The process of a host: its streams, its working folder, and how to kill it with all that it started. */
final class HostProcess {

    private static final long BOUND_SECONDS = 5;
    private static final ProcessStarter STARTER = new ProcessStarter();

    private final Process process;
    private final CompletableFuture<Integer> ended;
    private final Path folder;
    private final Enclosure enclosure;
    private final String mark;
    private final OutputDrain output;

    private HostProcess(Process process, Path folder, Enclosure enclosure, String mark) {
        this.process = process;
        this.ended = process.onExit().thenApply(Process::exitValue);
        this.folder = folder;
        this.enclosure = enclosure;
        this.mark = mark;
        this.output = new OutputDrain(process.getErrorStream());
    }

    static HostProcess start(HostSettings settings) throws IOException {
        Path folder = Files.createTempDirectory("learn-kafka-host");
        return start(folder, settings.enclosure(), HostCommand.of(settings, folder));
    }

    /** Start a JVM's command in an enclosure, and in a folder that is deleted with it. */
    static HostProcess start(Path folder, Enclosure around, List<String> jvm) throws IOException {
        String mark = UUID.randomUUID().toString();
        Enclosure enclosure = around.of(folder, mark);
        List<String> command = new ArrayList<>(enclosure.prefix());
        command.addAll(jvm);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.putAll(HostCommand.environment(folder, mark));
            HostProcess started = new HostProcess(STARTER.start(builder), folder, enclosure, mark);
            started.output.start("host " + started.pid() + " output");
            return started;
        } catch (IOException notStarted) {
            Files.deleteIfExists(folder);
            throw notStarted;
        }
    }

    InputStream fromHost() {
        return process.getInputStream();
    }

    OutputStream toHost() {
        return process.getOutputStream();
    }

    OutputDrain output() {
        return output;
    }

    long pid() {
        return process.pid();
    }

    /** Completed with the exit code once the process has ended. */
    CompletableFuture<Integer> ended() {
        return ended.copy();
    }

    /** Ask the process to end, by SIGTERM. {@code Process.destroy} would close its streams, with what it still says. */
    void terminate() {
        if (enclosure.terminate().isEmpty()) {
            jvm().destroy();
        } else {
            run(enclosure.terminate());
        }
    }

    /** A sandbox that the JVM was started through passes no signal on to it. */
    private ProcessHandle jvm() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(handle -> handle.info()
                        .command()
                        .filter(command -> command.equals(enclosure.java()))
                        .isPresent())
                .findFirst()
                .orElse(process.toHandle());
    }

    /** Kill the process alone, with what the enclosure holds. */
    void kill() {
        process.destroyForcibly();
        run(enclosure.kill());
    }

    /** Kill the process and all that it started, directly or not. Returns when it is gone, or after 5 s. */
    void killAll() {
        List<ProcessHandle> descendants = process.descendants().toList();
        kill();
        // Twice, since one of them may have started another before it was killed.
        descendants.forEach(HostProcess::kill);
        descendants.forEach(HostProcess::kill);
        try {
            process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        killStrays();
    }

    /** Kill what the process has left behind. Counts once it has ended. */
    void killStrays() {
        Strays.kill(mark);
    }

    /** Run a command of the enclosure's, if it has one, and wait for it. It may fail: then there is nobody any more. */
    private static void run(List<String> command) {
        if (command.isEmpty()) {
            return;
        }
        try {
            Process running = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            running.waitFor(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (IOException gone) {
            // It started the host a moment ago, so it is there.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(ProcessHandle handle) {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
    }

    /** Delete the working folder with what learner code left in it. Links are deleted, not followed. */
    void deleteFolder() {
        Folders.deleteQuietly(folder);
    }
}
