package learnkafka.learn.grade.model;

/** Whether a lesson of a submission could be graded. */
public enum State {
    /** Its tests ran, or the stub is untouched. */
    GRADED,
    /** Nothing to run: it does not compile, or the stub is missing. Scores 0. */
    NOT_GRADABLE,
    /** There was no Kafka, or the machine failed. No score at all, and never a 0. */
    INFRASTRUCTURE
}
