package learnkafka.learn;

/** A command can't do what it was told. The message says what to tell it. */
class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
