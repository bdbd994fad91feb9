package bench;

/** Nothing can be measured; the message is a sentence that says why, and what to do. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped(String sentence) {
        super(sentence);
    }
}
