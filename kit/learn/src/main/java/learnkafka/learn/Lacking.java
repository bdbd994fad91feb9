package learnkafka.learn;

/** This machine lacks something that a command needs. The message says what, and what to do. */
final class Lacking extends RuntimeException {

    private static final long serialVersionUID = 1;

    Lacking(String message) {
        super(message);
    }
}
