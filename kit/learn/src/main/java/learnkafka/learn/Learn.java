package learnkafka.learn;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the kit. */
@Command(
        name = "learn",
        description = "Learn Apache Kafka by making failing tests pass.",
        mixinStandardHelpOptions = true,
        subcommands = {TestCommand.class, CheckCommand.class})
public final class Learn {

    private Learn() {}

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Learn())
                .setExecutionExceptionHandler(ExitCode::explain)
                .execute(arguments);
        System.exit(exit);
    }
}
