package learnkafka.lesson;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A question to the learner's code that may take its time: the test goes on meanwhile.
 *
 * <p>For example {@code Asked.of("who has what", () -> learner.ask(Teams::assignment, …))}.
 */
public final class Asked<R> {

    private final AtomicReference<@Nullable R> answer = new AtomicReference<>();
    private final Limited limited;

    private Asked(String name, Callable<R> question) {
        limited = Limited.start(name, () -> answer.set(question.call()));
    }

    /**
     * Ask on a thread of its own.
     *
     * @param name what that thread is called
     */
    public static <R> Asked<R> of(String name, Callable<R> question) {
        return new Asked<>(name, question);
    }

    /** Whether there is an answer, or something was thrown instead. */
    public boolean isAnswered() {
        return !limited.thread().isAlive();
    }

    /** Whether the code that was asked waits for something. */
    public boolean isWaiting() {
        Thread.State state = limited.thread().getState();
        return state != Thread.State.RUNNABLE && state != Thread.State.TERMINATED;
    }

    /**
     * Take the answer, or throw what was thrown instead, as itself.
     *
     * @throws IllegalStateException if there is no answer yet
     */
    public R answer() {
        if (!isAnswered()) {
            throw new IllegalStateException("There is no answer yet. Wait for isAnswered() first.");
        }
        limited.thrown().ifPresent(thrown -> {
            throw Sneaky.rethrow(thrown);
        });
        R given = answer.get();
        if (given == null) {
            throw new IllegalStateException("The answer is null.");
        }
        return given;
    }
}
