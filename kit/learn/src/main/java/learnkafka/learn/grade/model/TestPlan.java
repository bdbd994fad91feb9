package learnkafka.learn.grade.model;

/**
 * A test that a lesson has.
 *
 * @param name name of the test method
 * @param rule the rule that it tests, in the learner's words
 * @param points what it is worth
 */
public record TestPlan(String name, String rule, int points) {}
