package learnkafka.learn;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.learn.reset.Snapshot;
import learnkafka.learn.startup.HostArchive;
import learnkafka.learn.startup.OwnArchive;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the kit. */
@Command(
        name = "./learn",
        description = "Learn Apache Kafka by making failing tests pass.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without a command it watches the next lesson: ./learn",
            "Example: ./learn test 12",
            "Exit codes: 0 all passed, 1 something to do, 2 wrong usage,",
            "  3 something around the kit is missing. NO_COLOR is respected."
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            TestCommand.class,
            WatchCommand.class,
            HintCommand.class,
            SolutionCommand.class,
            ResetCommand.class,
            BrokerCommand.class,
            KafkaCommand.class,
            RunCommand.class,
            DoctorCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            NewCommand.class,
            ExportCommand.class,
            GradeCommand.class,
            CompletionCommand.class,
            RehearseCommand.class
        })
public final class Learn implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private Learn() {}

    public static void main(String[] arguments) {
        takeSnapshot();
        int exit = run(arguments);
        OwnArchive.keep();
        HostArchive.keep();
        System.exit(exit);
    }

    private static void takeSnapshot() {
        // The launcher says where the lessons are. Without it nobody learns, as in the authors' gate under Maven.
        Optional.ofNullable(System.getProperty("learnkafka.home")).map(Path::of).ifPresent(Snapshot::take);
    }

    private static int run(String[] arguments) {
        CommandLine line = commandLine();
        try {
            return line.execute(arguments);
        } catch (Error defect) {
            return Failure.explain(defect, line.getErr());
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Learn());
        line.setColorScheme(Help.defaultColorScheme(Console.isColoured() ? Ansi.ON : Ansi.OFF));
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(Misuse::explain);
        line.setExecutionExceptionHandler((exception, command, parsed) -> Failure.explain(exception, command.getErr()));
        return line;
    }

    @Option(names = "--trace", scope = ScopeType.INHERIT, description = "show stack traces and the keys of diagnoses")
    private void trace(boolean asked) {
        System.setProperty("trace", "");
    }

    @Option(
            names = "-D",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "",
            description =
                    "set a property as with Maven: -Dbroker=embedded, docker or host:port says which Kafka to use")
    private void properties(Map<String, String> properties) {
        properties.forEach(System::setProperty);
    }

    @Override
    public Integer call() throws Exception {
        if (Console.isTerminal()) {
            return new Watching(spec.commandLine()).hold(Optional.empty());
        }
        // A script that named no command would wait for ever.
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.WRONG_USAGE;
    }
}
