package learnkafka.learn.export;

/** A learner's copy could not be made. The message says why, and what to do. */
public final class NotExported extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotExported(String message) {
        super(message);
    }
}
