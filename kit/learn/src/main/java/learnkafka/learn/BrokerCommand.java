package learnkafka.learn;

import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.lesson.cluster.Machine;
import learnkafka.lesson.cluster.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a Kafka to play with. */
@Command(
        name = "broker",
        description = "Run a Kafka to play with until Ctrl-C. Lessons use it, too.",
        footer = {
            "",
            "Any client finds it at localhost, in whatever language it is written.",
            "What it holds is gone when it ends.",
            "",
            "Example: ./learn broker",
            "Example: ./learn broker --brokers 3 --port 19092"
        },
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {

    private static final int MOST_BROKERS = 9;
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where it listens (${DEFAULT-VALUE}); several brokers also take the ports after it",
            defaultValue = "9092")
    private int port;

    @Option(
            names = "--brokers",
            paramLabel = "NUMBER",
            description = "how many brokers (${DEFAULT-VALUE}); more than one never come from Docker",
            defaultValue = "1")
    private int brokers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (brokers < 1 || brokers > MOST_BROKERS) {
            throw new WrongUsage("Can't start [%d] brokers. Choose 1 to %d: ./learn broker --brokers 3"
                    .formatted(brokers, MOST_BROKERS));
        }
        if (port < 1 || port > LAST_PORT - brokers + 1) {
            throw new WrongUsage("No port [%d]. Choose 1 to %d: ./learn broker --port 19092"
                    .formatted(port, LAST_PORT - brokers + 1));
        }
        String choice = Machine.ofProcess().choice();
        if (choice.contains(":")) {
            throw new WrongUsage(
                    "Can't start [%s], your own cluster. Choose what to start: ./learn broker -Dbroker=embedded"
                            .formatted(choice));
        }
        Sandbox sandbox = Sandbox.start(port, brokers);
        introduce(sandbox, Console.on(spec.commandLine().getOut()));
        sandbox.ended().join();
        spec.commandLine()
                .getErr()
                .println("The Kafka at [%s] has ended by itself. Start it again: ./learn broker"
                        .formatted(sandbox.bootstrapServers()));
        return ExitCode.ENVIRONMENT;
    }

    private static void introduce(Sandbox sandbox, Console console) {
        console.line("Kafka: " + sandbox.description());
        console.line(console.palette().strong("It runs at " + sandbox.bootstrapServers()) + " until you press Ctrl-C."
                + " What it holds is gone then.");
        console.line("");
        suggest(console, "./learn kafka topics --list", "Kafka's own tools");
        suggest(console, "./learn show TOPIC", "a topic and the groups that read it");
        suggest(console, "./learn run 05 Produce", "a program of yours");
        console.line("");
        console.line(sandbox.obstacle()
                .map(why -> "Lessons and these commands don't find it, as " + why + ". Tell them: -Dbroker="
                        + sandbox.bootstrapServers())
                .orElse("Lessons use it, too: ./learn test, and ./mvnw test as well."));
    }

    private static void suggest(Console console, String command, String what) {
        console.line("  %-28s  %s".formatted(command, console.palette().label(what)));
    }
}
