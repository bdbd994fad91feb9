package learnkafka.lesson.host;

/** Stands for an exception of a class that only the learner's JVM knows. Its frames are those of the host. */
public final class LearnerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String className;

    public LearnerException(String className, String message) {
        super(message.isEmpty() ? className : className + ": " + message);
        this.className = className;
    }

    /** The name of the exception's class in the host, for example {@code lesson12_fan_out.FanOut$Broken}. */
    public String className() {
        return className;
    }
}
