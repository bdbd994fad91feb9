package learnkafka.learn.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import learnkafka.lesson.files.JavaProgram;

/** A JVM that compiles, one thing after the other. It ends when this JVM does. */
final class CompilerJvm implements Closeable {

    /** The JVM's own exit code on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int HEAP_MEGABYTES = 256;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private CompilerJvm(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static CompilerJvm start(List<Path> classPath, int java) throws IOException {
        return new CompilerJvm(new ProcessBuilder(
                        JavaProgram.PATH,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompilerProgram.class.getName(),
                        Integer.toString(java),
                        classPath.stream()
                                .map(entry -> entry.toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Compile sources.
     *
     * @throws IOException if the JVM ended for a reason that does not lie in the sources
     */
    List<CompileError> compile(List<Path> sources, Path output, Duration limit, ScheduledExecutorService clock)
            throws IOException {
        ScheduledFuture<?> late = clock.schedule(process::destroyForcibly, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            to.writeInt(sources.size());
            for (Path source : sources) {
                to.writeUTF(source.toAbsolutePath().toString());
            }
            to.writeUTF(output.toAbsolutePath().toString());
            to.flush();
            return CompilerWire.readErrors(from);
        } catch (IOException ended) {
            boolean tooMuch = late.isDone() || process.onExit().join().exitValue() == OUT_OF_MEMORY;
            close();
            if (tooMuch) {
                return List.of(CompileError.GAVE_UP);
            }
            throw ended;
        } finally {
            late.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
