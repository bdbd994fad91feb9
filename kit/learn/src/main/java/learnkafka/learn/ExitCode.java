package learnkafka.learn;

import learnkafka.lesson.cluster.NoBroker;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The exit codes of {@code ./learn}. */
public final class ExitCode {

    public static final int ALL_PASSED = 0;
    public static final int SOMETHING_TO_DO = 1;
    public static final int WRONG_USAGE = 2;
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}

    /** Tell what stopped a command, in a sentence; with {@code -Dtrace}, show where. */
    static int explain(Exception exception, CommandLine command, ParseResult arguments) {
        if (System.getProperty("trace") != null) {
            exception.printStackTrace(command.getErr());
        }
        command.getErr().println(exception.getMessage());
        return exception instanceof UnknownLesson
                ? WRONG_USAGE
                : exception instanceof NoBroker ? ENVIRONMENT : SOMETHING_TO_DO;
    }
}
