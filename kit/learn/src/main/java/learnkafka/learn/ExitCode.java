package learnkafka.learn;

/** The exit codes of {@code ./learn}. */
public final class ExitCode {

    public static final int ALL_PASSED = 0;
    public static final int SOMETHING_TO_DO = 1;
    public static final int WRONG_USAGE = 2;

    /** Something around the kit is missing or broken, or the kit itself. The launcher uses it, too. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
