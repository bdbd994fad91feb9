package learnkafka.learn;

import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.learn.progress.Progress;
import learnkafka.learn.solution.SolutionView;
import learnkafka.learn.solution.Solutions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the solution of a lesson. */
@Command(
        name = "solution",
        description = "After a pass: show what the solution does otherwise than you.",
        footer = {"", "Example: ./learn solution 12", "Example: ./learn solution 12 --other new-protocol"},
        mixinStandardHelpOptions = true)
final class SolutionCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            completionCandidates = LessonNames.class,
            description = "a lesson by number or name, for example 12 or fan_out")
    private String lesson;

    @Option(names = "--force", description = "show it although the lesson is not passed")
    private boolean force;

    @Option(names = "--other", paramLabel = "NAME", description = "another right way, in place of the solution")
    private Optional<String> other = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        CommandLine line = spec.commandLine();
        SolutionView view =
                new SolutionView(new Solutions(checkout.root()), Progress.of(checkout.root(), line.getErr()::println));
        view.print(checkout.lesson(lesson), other, force, Console.on(line.getOut()));
        return ExitCode.ALL_PASSED;
    }
}
