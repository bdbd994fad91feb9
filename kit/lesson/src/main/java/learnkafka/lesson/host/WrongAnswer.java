package learnkafka.lesson.host;

/** The learner's code answered with something else than its stub promises. The message says what came. */
public final class WrongAnswer extends HostFailure {

    private static final long serialVersionUID = 1;

    public WrongAnswer(String sentence) {
        super(sentence);
    }
}
