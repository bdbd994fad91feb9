package learnkafka.learn.grade.model;

import java.util.List;

/**
 * What a test saw. It differs from run to run, and so stands apart from the grades.
 *
 * @param lesson folder of the lesson
 * @param test name of the test method
 * @param runs the verdict of each run, in their order: a failed test is run once more
 * @param you what the learner's code did, a line each; untrusted text
 * @param broker what the broker held, a line each; untrusted text
 * @param lookAt file and line, for example {@code FanOut.java:27}; empty where none is known
 * @param warnings what works but is wasteful, or was left open
 * @param millis how long the last run took
 */
public record TestEvidence(
        String lesson,
        String test,
        List<String> runs,
        List<String> you,
        List<String> broker,
        String lookAt,
        List<String> warnings,
        long millis) {

    public TestEvidence {
        runs = List.copyOf(runs);
        you = List.copyOf(you);
        broker = List.copyOf(broker);
        warnings = List.copyOf(warnings);
    }
}
