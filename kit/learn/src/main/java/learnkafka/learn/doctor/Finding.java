package learnkafka.learn.doctor;

/**
 * What the doctor found about one thing.
 *
 * @param what the thing, in a word or two
 * @param found what there is, or what is missing
 * @param remedy what to do; empty where there is nothing to do
 */
public record Finding(Mark mark, String what, String found, String remedy) {

    /** How bad it is. */
    public enum Mark {
        OK,
        /** Learning goes on without it. */
        NOTE,
        /** Learning can't start. */
        STOPS
    }

    static Finding ok(String what, String found) {
        return new Finding(Mark.OK, what, found, "");
    }

    static Finding note(String what, String found, String remedy) {
        return new Finding(Mark.NOTE, what, found, remedy);
    }

    static Finding stops(String what, String found, String remedy) {
        return new Finding(Mark.STOPS, what, found, remedy);
    }
}
