package learnkafka.learn;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options and the names of lessons. */
@Command(
        name = "completion",
        description = "Print a script with which bash and zsh complete what you type.",
        footer = {
            "",
            "Example: ./learn completion >~/.learn-completion",
            "For the shell that runs: source <(./learn completion)"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        // A shell looks for what completes ./learn, or learn somewhere else, under the last part of the name.
        spec.commandLine().getOut().print(AutoComplete.bash("learn", Learn.commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.ALL_PASSED;
    }
}
