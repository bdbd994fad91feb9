package learnkafka.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A handler that a test gives to the learner's code: remembers what it handled, and can be held in the middle of it.
 *
 * @param <T> what it handles
 */
public final class Hands<T> implements Consumer<T> {

    private final List<T> handled = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private int holdAt = -1;
    private @Nullable T inHand;

    /** Hold when this many have been handled: the next one stays in hand until {@link #release}. Others go on. */
    public synchronized void holdAfter(int number) {
        holdAt = number;
    }

    /** Hold the next one. */
    public synchronized void holdNext() {
        holdAt = handled.size();
    }

    /** What is in hand and not handled yet, while this holds. */
    public synchronized Optional<T> inHand() {
        return Optional.ofNullable(inHand);
    }

    public boolean isHeld() {
        return inHand().isPresent();
    }

    /** Let go on what is held, for good. */
    public void release() {
        released.countDown();
    }

    /** What was handled, in the order in which it was done. */
    public synchronized List<T> handled() {
        return List.copyOf(handled);
    }

    @Override
    public void accept(T thing) {
        boolean held = holds(thing);
        if (held) {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                // Not handled: whoever is interrupted in the middle has not done it.
                Thread.currentThread().interrupt();
                return;
            }
        }
        done(thing, held);
    }

    private synchronized boolean holds(T thing) {
        boolean holds = handled.size() == holdAt && inHand == null && released.getCount() > 0;
        if (holds) {
            inHand = thing;
        }
        return holds;
    }

    private synchronized void done(T thing, boolean held) {
        if (held) {
            inHand = null;
            holdAt = -1;
        }
        handled.add(thing);
    }
}
