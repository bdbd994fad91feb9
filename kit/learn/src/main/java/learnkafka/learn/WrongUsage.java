package learnkafka.learn;

/** A command can't do what it was told. The message says what to tell it. */
public class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongUsage(String message) {
        super(message);
    }
}
