package learnkafka.lesson;

import java.util.Random;

/**
 * Draws the inputs of tests, so that nobody passes with an answer written down.
 *
 * <p>A run has a seed, and each test draws from it anew: the same seed gives a test the same inputs, whichever tests ran
 * before it.
 */
public final class Draws {

    /** Threads that a test starts draw from what the test draws from. */
    private static final InheritableThreadLocal<Random> CURRENT = new InheritableThreadLocal<>();

    private Draws() {}

    /** Take the source of the test that runs on this thread; outside of tests, one that nobody can foresee. */
    public static Random random() {
        Random current = CURRENT.get();
        return current == null ? new Random() : current;
    }

    /** Begin anew on this thread. */
    static void begin(long seed, String... of) {
        CURRENT.set(new Random(seed ^ ((long) String.join("/", of).hashCode() << 16)));
    }
}
