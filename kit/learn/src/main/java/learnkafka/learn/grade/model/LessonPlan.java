package learnkafka.learn.grade.model;

import java.util.List;

/**
 * What a lesson asks, taken from the kit's own copy before any submission is looked at.
 *
 * @param folder for example {@code lesson12_fan_out}
 * @param number for example 12
 * @param title what the lesson is called
 * @param tests the tests, in their order
 */
public record LessonPlan(String folder, int number, String title, List<TestPlan> tests) {

    public LessonPlan {
        tests = List.copyOf(tests);
    }

    public int maxPoints() {
        return tests.stream().mapToInt(TestPlan::points).sum();
    }
}
