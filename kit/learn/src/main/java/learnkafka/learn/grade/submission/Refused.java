package learnkafka.learn.grade.submission;

/** A submission can't be taken. The message says what is wrong with it, and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String sentence) {
        super(sentence);
    }
}
