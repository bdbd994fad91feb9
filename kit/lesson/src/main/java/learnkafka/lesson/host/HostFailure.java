package learnkafka.lesson.host;

/** Tells why a call into the host brought no usable answer. The message is a sentence for the learner. */
public abstract sealed class HostFailure extends RuntimeException
        permits AnswerTooLarge, HostGone, HostTimedOut, MissingMethod, ReturnedNull, WrongAnswer {

    private static final long serialVersionUID = 1;

    HostFailure(String sentence) {
        super(sentence);
    }
}
