package learnkafka.learn.run;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a run is to be.
 *
 * @param seed what the tests' inputs are drawn from
 * @param only names of the tests to run; empty for all of them
 * @param glance whether a stub that nobody has begun is told by its class alone, without Kafka
 */
public record RunOptions(long seed, Set<String> only, boolean glance) {

    public RunOptions {
        only = Set.copyOf(only);
    }

    /** All tests, with inputs that nobody can foresee. */
    public static RunOptions drawn() {
        return new RunOptions(ThreadLocalRandom.current().nextLong(), Set.of(), false);
    }

    /** Like {@link #drawn}, for somebody who waits for the answer. */
    public static RunOptions forLearner() {
        return new RunOptions(ThreadLocalRandom.current().nextLong(), Set.of(), true);
    }
}
