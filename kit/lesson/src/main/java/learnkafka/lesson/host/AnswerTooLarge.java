package learnkafka.lesson.host;

/** The learner's code answered with more than a call may carry. */
public final class AnswerTooLarge extends HostFailure {

    private static final long serialVersionUID = 1;

    public AnswerTooLarge(String sentence) {
        super(sentence);
    }
}
