package learnkafka.learn.grade.report;

/** A file can't be taken for what it should be. The message says why, and what to do. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Say so in a sentence. */
    public Unreadable(String message) {
        super(message);
    }
}
