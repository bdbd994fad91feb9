package learnkafka.lesson;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnkafka.lesson.cluster.NoBroker;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.function.Executable;

/** Waits on something observable, each with a name and a bound. */
public final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int ANSWER_SECONDS = 10;

    private Wait() {}

    /**
     * Wait until a condition holds.
     *
     * @param name what is waited for, as a sentence that reads well in an error
     * @return whether it came to hold within the bound
     */
    public static boolean until(String name, Duration bound, Callable<Boolean> condition) {
        try {
            Awaitility.await(name)
                    .atMost(bound)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .pollInSameThread()
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException late) {
            return false;
        }
    }

    /**
     * Wait until a condition holds that has to come to hold.
     *
     * @throws LessonFailure with the diagnosis {@code not-in-time} if it does not within the bound
     */
    public static void need(String name, Duration bound, Callable<Boolean> condition) {
        if (!until(name, bound, condition)) {
            throw Diagnosis.of("not-in-time")
                    .you("waited for: " + name, "it did not come within " + Text.seconds(bound))
                    .because(name + ": not within " + Text.seconds(bound))
                    .failure();
        }
    }

    /**
     * Run something that has to end by itself, such as the {@code close} of a learner's handle.
     *
     * @param name what is run, as the thread that runs it is called
     * @return whether it ended within the bound; if not, it goes on in the background
     * @throws RuntimeException or whatever else it threw, as itself
     */
    public static boolean ends(String name, Duration bound, Executable work) {
        Limited limited = Limited.start(name, work);
        boolean ended = limited.join(bound);
        limited.thrown().ifPresent(thrown -> {
            throw Sneaky.rethrow(thrown);
        });
        return ended;
    }

    /**
     * Take the result of a request to the broker, or throw what it failed with.
     *
     * @throws NoBroker if there is no answer
     */
    static <T> T result(Future<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new NoBroker("The broker has not answered for " + ANSWER_SECONDS + " s. Is it still there?", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }

    /** Take the end of a request, however it ended. */
    static void quietly(Future<?> future) {
        try {
            result(future);
        } catch (RuntimeException nobodyWaitsForIt) {
            // What could not be deleted is left to the cluster's owner.
        }
    }
}
