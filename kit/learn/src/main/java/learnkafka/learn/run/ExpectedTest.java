package learnkafka.learn.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/**
 * A test that a lesson has.
 *
 * @param name name of the test method
 * @param rule the rule that it tests, in the learner's words
 * @param points what it is worth
 * @param title what the lesson is called
 */
record ExpectedTest(String name, String rule, int points, String title) {

    /** Tell how this test ended without having run. */
    Outcome outcome(Verdict verdict, Diagnosis diagnosis) {
        return new Outcome(
                name, rule, points, verdict, Optional.of(diagnosis), Duration.ZERO, List.of(), Optional.empty());
    }
}
