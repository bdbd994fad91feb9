package learnkafka.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import learnkafka.lesson.host.HostThread;
import learnkafka.lesson.host.Program;
import learnkafka.lesson.host.UncaughtException;

/**
 * Where a learner's code runs, and what its tests lean on there.
 *
 * <p>Under Maven and in an IDE it runs in the JVM of the tests. Under {@code ./learn} the class loader of the tests
 * is itself the world, and the code runs in a JVM of its own. A test does not see the difference.
 */
public interface World {

    /** Find the world that a test class lives in. */
    static World of(Class<?> test) {
        return test.getClassLoader() instanceof World world ? world : PlainWorld.INSTANCE;
    }

    /**
     * Open the cluster, or take the one that is open.
     *
     * @throws learnkafka.lesson.cluster.NoBroker if there is none to be had
     */
    Session session(int brokers);

    /** What the inputs of a lesson's tests are drawn from, the same for all tests of one run. */
    default long seed() {
        return ThreadLocalRandom.current().nextLong();
    }

    /**
     * Find the place where a stub throws {@code Todo}, if its class shows that it comes to nothing else.
     *
     * <p>Its tests then need not run, nor Kafka. A world that has to prove that they reach the stub returns empty.
     */
    Optional<StackTraceElement> untouched(Class<?> stub);

    /** Start another JVM with the learner's code in it. */
    OtherJvm otherJvm(Class<?> stub);

    /**
     * Start a program of the learner's in a JVM of its own.
     *
     * @param settings what the file named by its first argument holds
     * @param arguments those that follow
     */
    Program program(Class<?> main, Map<String, Object> settings, List<String> arguments);

    /** Say where the learner's code that a test called is now, innermost frame first. */
    List<StackTraceElement> whereabouts(Thread test);

    /** The learner's threads that wait for a lock which another thread holds, as far as they can be seen. */
    default List<HostThread> blocked() {
        return List.of();
    }

    /** Stop a call that came to its limit. Returns whether the world can run another test. */
    boolean stop(Thread test, Duration grace);

    /** Name what the learner's code left open since this was last asked, in a sentence each. */
    List<String> leftOpen();

    /** Exceptions that ended threads of the learner's code since this was last asked. */
    List<UncaughtException> uncaught();

    /** Tell where the sources of a lesson can be looked at. */
    Sources sources(LessonId lesson);

    /** Take a lesson's result. */
    void report(LessonReport report);
}
