package learnkafka.learn.grade.model;

import java.util.List;

/** What the tests of one submission saw, in the order of the lessons. */
public record StudentEvidence(String student, List<TestEvidence> tests) {

    public StudentEvidence {
        tests = List.copyOf(tests);
    }
}
