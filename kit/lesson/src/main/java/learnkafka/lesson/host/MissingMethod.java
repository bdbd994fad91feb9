package learnkafka.lesson.host;

/** A class or method that the lesson's test calls is not among the learner's classes, or no longer public static. */
public final class MissingMethod extends HostFailure {

    private static final long serialVersionUID = 1;

    public MissingMethod(String sentence) {
        super(sentence);
    }
}
