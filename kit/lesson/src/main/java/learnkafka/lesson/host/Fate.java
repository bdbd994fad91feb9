package learnkafka.lesson.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds out how a host ended, from what was known before, what it said last, and its exit code. */
final class Fate {

    /** The JVM's own exit code on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int KILLED = 128 + 9;
    private static final long BOUND_SECONDS = 8;
    private static final long START_SECONDS = 60;

    private final HostProcess process;
    private final AtomicReference<HostGone.@Nullable Way> decided = new AtomicReference<>();
    private final CompletableFuture<Void> streamEnded = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile Optional<List<StackTraceElement>> exiting = Optional.empty();

    Fate(HostProcess process) {
        this.process = process;
    }

    /** Watch the process, and run this when all is known. */
    void watch(Runnable onEnd) {
        // What it said and printed last tells how it ended. A child may keep the streams open beyond that, so nobody
        // waits long.
        process.ended()
                .thenAccept(code -> CompletableFuture.allOf(
                                streamEnded, process.output().done())
                        .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                        .thenRun(() -> ending.complete(ending(code))));
        streamEnded.thenRunAsync(() -> process.ended()
                .orTimeout(2, TimeUnit.SECONDS)
                .whenCompleteAsync((code, stillThere) -> {
                    if (stillThere != null) {
                        decide(HostGone.Way.GARBAGE);
                        process.killAll();
                    }
                }));
        ending.thenRun(onEnd);
        ending.thenRunAsync(process::killStrays);
    }

    void started() {
        started.complete(null);
    }

    /** Wait until the host has started, or will not. A busy machine takes none of the learner's time so. */
    void awaitStart() {
        CompletableFuture.anyOf(started, ending)
                .completeOnTimeout(null, START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The host says that it ends, and where from. */
    void exiting(List<StackTraceElement> frames) {
        if (exiting.isEmpty()) {
            exiting = Optional.of(List.copyOf(frames));
            // Hooks of the learner's may take as long as they like. The kit does not.
            process.ended().orTimeout(3, TimeUnit.SECONDS).exceptionallyAsync(late -> {
                process.killAll();
                return 0;
            });
        }
    }

    /** The stream has ended. */
    void silent() {
        streamEnded.complete(null);
    }

    /** Say why the kit ends the host, before it does. The first word counts. */
    void decide(HostGone.Way way) {
        decided.compareAndSet(null, way);
    }

    boolean isSettled() {
        return decided.get() != null || ending.isDone();
    }

    /** How it ended. Waits for the end, which is near, but no longer than 8 s. */
    Ending await() {
        return ending.copy()
                .completeOnTimeout(
                        new Ending(
                                Optional.ofNullable(decided.get()).orElse(HostGone.Way.HALT),
                                OptionalInt.empty(),
                                List.of(),
                                ""),
                        BOUND_SECONDS,
                        TimeUnit.SECONDS)
                .join();
    }

    private Ending ending(int code) {
        HostGone.@Nullable Way known = decided.get();
        HostGone.Way way = known != null ? known : way(code);
        String detail = started.isDone() ? "" : process.output().last();
        return new Ending(way, OptionalInt.of(code), exiting.orElse(List.of()), detail);
    }

    private HostGone.Way way(int code) {
        if (exiting.isPresent()) {
            return HostGone.Way.EXIT;
        } else if (code == OUT_OF_MEMORY && process.output().last().contains("java.lang.OutOfMemoryError")) {
            return HostGone.Way.OUT_OF_MEMORY;
        } else if (!started.isDone()) {
            return HostGone.Way.NOT_STARTED;
        }
        return code == KILLED ? HostGone.Way.KILLED : HostGone.Way.HALT;
    }
}
