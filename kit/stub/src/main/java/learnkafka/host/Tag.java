package learnkafka.host;

/** The kinds of value on the wire. The order is the protocol. */
enum Tag {
    NULL,
    TRUE,
    FALSE,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    STRING,
    BYTES,
    INSTANT,
    DURATION,
    EMPTY,
    PRESENT,
    LIST,
    SET,
    MAP,
    FIXED_LIST,
    FIXED_SET,
    FIXED_MAP,
    RECORD,
    ENUM,
    CLASS,
    /** An object that the sender has. */
    MINE,
    /** An object that the receiver has and once sent. */
    YOURS;

    private static final Tag[] ALL = values();

    static Tag of(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "a value of no known kind");
        }
        return ALL[number];
    }
}
