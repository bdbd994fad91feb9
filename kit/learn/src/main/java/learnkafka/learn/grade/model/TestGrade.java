package learnkafka.learn.grade.model;

import java.util.Set;

/**
 * What came of one test.
 *
 * @param name name of the test method
 * @param points the points earned: all that it is worth, or 0
 * @param verdict as people read it: passed, todo, failed, does not compile, timed out, crashed, no broker, not run
 * @param key key of the diagnosis; empty where there is none
 * @param because the belief put right, in the kit's own words; empty where there is nothing to say
 */
public record TestGrade(String name, int points, String verdict, String key, String because) {

    public boolean isPassed() {
        return verdict.equals("passed");
    }

    /** Whether the diagnosis names a wrong belief, rather than code that does not run. */
    public boolean isBelief() {
        return Set.of("failed", "timed out").contains(verdict) && !key.isEmpty();
    }
}
