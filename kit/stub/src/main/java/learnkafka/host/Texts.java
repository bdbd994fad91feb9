package learnkafka.host;

/** Keeps texts of unknown length within bounds. */
final class Texts {

    private Texts() {}

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
