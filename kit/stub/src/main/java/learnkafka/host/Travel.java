package learnkafka.host;

import org.jspecify.annotations.Nullable;

/** Says whether a value could go to the other JVM, without sending it. */
public final class Travel {

    private static final Remote.Caller NOBODY = (reference, type, method, arguments) -> null;

    private Travel() {}

    /**
     * Check a value of a declared type.
     *
     * @param limit how many bytes it may take
     * @throws RefusedException if it would not travel
     */
    public static void check(Declared declared, @Nullable Object value, int limit) {
        Encoder.encode(declared, value, limit, new References(NOBODY));
    }
}
