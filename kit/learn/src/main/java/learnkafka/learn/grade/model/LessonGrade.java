package learnkafka.learn.grade.model;

import java.util.List;

/**
 * What came of one lesson of one submission.
 *
 * @param folder for example {@code lesson12_fan_out}
 * @param reason why it could not be graded, a sentence that may quote untrusted text; empty where it was
 * @param tests one for each test of the lesson, in their order
 */
public record LessonGrade(String folder, State state, String reason, List<TestGrade> tests) {

    public LessonGrade {
        tests = List.copyOf(tests);
    }

    public int points() {
        return tests.stream().mapToInt(TestGrade::points).sum();
    }
}
