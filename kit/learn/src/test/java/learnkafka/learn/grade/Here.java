package learnkafka.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/** Decides whether a test of an isolation runs on this machine. */
final class Here {

    private Here() {}

    /** Leave the test out where the isolation does not work, but fail where {@code LEARN_KAFKA_REQUIRE_…} names it. */
    static void require(Isolation isolation) {
        if (System.getenv("LEARN_KAFKA_REQUIRE_" + isolation) != null) {
            assertThat(isolation.obstacle())
                    .as("what keeps %s from working", isolation)
                    .isEmpty();
        }
        Assumptions.assumeTrue(
                isolation.obstacle().isEmpty(), () -> isolation.obstacle().orElse(""));
    }
}
