package learnkafka.lesson;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Runs a test on a thread of its own, so that someone is left to end it. */
final class Limited {

    private final Thread thread;
    private volatile @Nullable Throwable thrown;

    private Limited(String name, Executable test) {
        this.thread = Background.start(name, () -> {
            try {
                test.execute();
            } catch (Throwable failure) {
                thrown = failure;
            }
        });
    }

    static Limited start(String name, Executable test) {
        return new Limited(name, test);
    }

    /** Wait for the end of the test. Returns whether it came within the bound. */
    boolean join(Duration bound) {
        try {
            thread.join(bound.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    Thread thread() {
        return thread;
    }

    /** What ended the test, if it did not end well. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }
}
