package learnkafka.lesson;

/**
 * One run of one test: what it was given.
 *
 * @param name name of the test method
 * @param rule the rule that it tests, in the learner's words
 */
record TestRun(String name, String rule, Kafka kafka, LearnerHere learner) {}
