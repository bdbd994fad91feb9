package learnkafka.lesson;

/** What became of a test, or of a lesson as a whole. */
public enum Verdict {
    PASSED("passed"),
    /** The stub's own exception came: not started. */
    TODO("todo"),
    /** The broker shows something else than the lesson asks for; there is a diagnosis. */
    FAILED("failed"),
    DOES_NOT_COMPILE("does not compile"),
    TIMED_OUT("timed out"),
    /** The learner's JVM ended: exit, halt, out of memory. */
    CRASHED("crashed"),
    /** There is no Kafka to test with, which is never the learner's fault. */
    NO_BROKER("no broker"),
    /** An earlier test of the lesson hangs beyond stopping. */
    NOT_RUN("not run");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict as people read it. */
    public String words() {
        return words;
    }
}
