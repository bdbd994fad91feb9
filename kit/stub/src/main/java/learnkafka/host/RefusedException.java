package learnkafka.host;

/** Carries a {@link Refusal} out of the encoder or decoder. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(Refusal.Kind kind, String offender, String where) {
        super(kind + " " + offender + " " + where);
        this.refusal = new Refusal(kind, Texts.cut(offender, 1000), Texts.cut(where, 300));
    }

    RefusedException(Refusal.Kind kind, String offender) {
        this(kind, offender, "");
    }

    /** What is wrong, in data. */
    public Refusal refusal() {
        return refusal;
    }
}
