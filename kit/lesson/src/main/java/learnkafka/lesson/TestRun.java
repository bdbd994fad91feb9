package learnkafka.lesson;

/**
 * One run of one test: what it was given.
 *
 * @param name name of the test method
 * @param rule the rule that it tests, in the learner's words
 * @param points what it is worth
 */
record TestRun(String name, String rule, int points, Kafka kafka, LearnerHere learner) {}
