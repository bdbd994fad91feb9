package learnkafka.host;

import static java.util.Objects.requireNonNull;

/**
 * Why a value does not travel, or a call is not made.
 *
 * @param offender what is refused, in a word or two, for example {@code Thread}
 * @param where where it was found, for example {@code inside its map}; empty at the top
 */
public record Refusal(Kind kind, String offender, String where) {

    public Refusal {
        requireNonNull(kind);
        if (offender.length() > 1000 || where.length() > 300) {
            throw new IllegalArgumentException("A refusal is a few words.");
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** A value outside the closed set of types. */
        WRONG_TYPE,
        /** A value that is not of the declared type; {@code where} says which that is. */
        OTHER_TYPE,
        /** A class or constant that is not of Kafka's public packages. */
        FOREIGN_CLASS,
        /** More bytes than the limit. */
        TOO_LARGE,
        /** Lists in lists in lists, perhaps one that contains itself. */
        TOO_DEEP,
        /** More handlers or handles than a host may have. */
        TOO_MANY_REFERENCES,
        /** The class of a call is not there. */
        NO_CLASS,
        /** The method of a call is not there. */
        NO_METHOD,
        /** An argument of a call does not fit the method that is called. */
        WRONG_ARGUMENT,
        /** Bytes that are no value at all. */
        MALFORMED
    }

    /**
     * Tell it as a sentence.
     *
     * @param beginning who did what, for example {@code [FanOut.consumerOf] returned}
     */
    public String sentence(String beginning) {
        String place = where.isEmpty() ? "" : " " + where;
        return switch (kind) {
            case WRONG_TYPE ->
                beginning + " [" + offender + "]" + place + ". Lessons pass strings, numbers, booleans, lists, sets,"
                        + " maps, and the records and enums that the stub declares.";
            case OTHER_TYPE -> beginning + " [" + offender + "]" + place + ".";
            case FOREIGN_CLASS ->
                beginning + " [" + offender + "]" + place + ". Of classes and constants, only those of"
                        + " org.apache.kafka.clients and org.apache.kafka.common are taken.";
            case TOO_LARGE ->
                beginning + " more than [" + offender + "] bytes. Keep what the lesson asks for, and no more.";
            case TOO_DEEP ->
                beginning + " values more than [" + offender + "] levels deep" + place
                        + ". Does a list or map contain itself?";
            case TOO_MANY_REFERENCES ->
                beginning + " more than [" + offender + "] handlers or handles. Make fewer, or keep one.";
            default -> beginning + " [" + offender + "]" + place + ", which cannot be read.";
        };
    }
}
