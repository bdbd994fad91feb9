package learnkafka.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one test.
 *
 * @param test name of the test method
 * @param rule the rule that it tests, in the learner's words
 * @param points what the test is worth when it passes
 * @param diagnosis why it is not passed, where there is something to say
 * @param warnings what works but is wasteful, or was left open; a sentence each
 * @param trace what was thrown, for {@code --trace}
 */
public record Outcome(
        String test,
        String rule,
        int points,
        Verdict verdict,
        Optional<Diagnosis> diagnosis,
        Duration time,
        List<String> warnings,
        Optional<Throwable> trace) {

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }
}
