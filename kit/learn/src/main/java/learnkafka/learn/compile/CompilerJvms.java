package learnkafka.learn.compile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Compiles in JVMs that are kept warm, so that code made to eat the compiler's memory or time ends one of those.
 *
 * <p>The compiler runs nothing of what it compiles, so one JVM may serve many people. There are as many as compile at
 * the same time.
 */
public final class CompilerJvms implements Javac, Closeable {

    /** A lesson takes a second. A machine with much else to do may take twenty. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<Path> classPath;
    private final int java;
    private final Duration limit;
    private final Queue<CompilerJvm> idle = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "compiler limit");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Prepare to compile against a class path.
     *
     * @param java the version of Java to compile for, this JVM's own or an older one
     */
    public CompilerJvms(List<Path> classPath, int java) {
        this(classPath, java, LIMIT);
    }

    CompilerJvms(List<Path> classPath, int java, Duration limit) {
        this.classPath = List.copyOf(classPath);
        this.java = java;
        this.limit = limit;
    }

    @Override
    public List<CompileError> compile(List<Path> sources, Path output) throws IOException {
        CompilerJvm jvm = take();
        List<CompileError> errors = jvm.compile(sources, output, limit, clock);
        if (jvm.isAlive()) {
            idle.add(jvm);
        }
        return errors;
    }

    private CompilerJvm take() throws IOException {
        CompilerJvm warm = idle.poll();
        return warm != null && warm.isAlive() ? warm : CompilerJvm.start(classPath, java);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        idle.forEach(CompilerJvm::close);
    }
}
