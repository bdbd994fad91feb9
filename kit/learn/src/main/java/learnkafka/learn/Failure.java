package learnkafka.learn;

import java.io.PrintWriter;
import learnkafka.lesson.Text;
import learnkafka.lesson.cluster.NoBroker;

/** Tells in a sentence what stopped a command; with {@code --trace}, where. */
final class Failure {

    private Failure() {}

    static int explain(Throwable thrown, PrintWriter err) {
        if (System.getProperty("trace") != null) {
            thrown.printStackTrace(err);
        }
        if (thrown instanceof WrongUsage || thrown instanceof NoBroker || thrown instanceof Lacking) {
            err.println(thrown.getMessage());
            return thrown instanceof WrongUsage ? ExitCode.WRONG_USAGE : ExitCode.ENVIRONMENT;
        }
        String message = thrown.getMessage() == null ? "" : ": " + Text.line(thrown.getMessage());
        err.println("learn-kafka stopped [%s%s]. Try ./learn doctor, or the same with --trace, which shows where."
                .formatted(thrown.getClass().getSimpleName(), message));
        return ExitCode.ENVIRONMENT;
    }
}
