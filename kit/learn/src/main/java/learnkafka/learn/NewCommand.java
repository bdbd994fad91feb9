package learnkafka.learn;

import java.io.IOException;
import java.util.concurrent.Callable;
import learnkafka.learn.author.NewLesson;
import learnkafka.learn.console.Console;
import learnkafka.learn.reset.Sums;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the skeleton of a lesson. */
@Command(
        name = "new",
        description = "For authors: make a lesson that is to be written, in which everything works.",
        footer = {"", "Example: ./learn new 27 dead_letters"},
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "a number that no lesson has")
    private int number;

    @Parameters(index = "1", paramLabel = "NAME", description = "small letters, with _ between words")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Checkout checkout = Checkout.find();
        checkout.requireSolutions("among which a lesson has its own. Write lessons in a clone of learn-kafka.");
        Console console = Console.on(spec.commandLine().getOut());
        NewLesson.of(checkout.root(), number, name).write().forEach(console::line);
        console.line("It is in pom.xml, README.md and %s, too.".formatted(Sums.FILE));
        console.line("It is unfinished as long as its README says so first.");
        console.line("next " + console.palette().code("./learn check " + number));
        return ExitCode.ALL_PASSED;
    }
}
