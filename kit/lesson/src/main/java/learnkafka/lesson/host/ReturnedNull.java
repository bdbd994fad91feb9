package learnkafka.lesson.host;

/** The learner's method returned null where its stub promises a value. The message names the method. */
public final class ReturnedNull extends HostFailure {

    private static final long serialVersionUID = 1;

    public ReturnedNull(String sentence) {
        super(sentence);
    }
}
