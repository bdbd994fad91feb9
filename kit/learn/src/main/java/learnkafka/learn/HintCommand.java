package learnkafka.learn;

import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.learn.hints.Hint;
import learnkafka.learn.hints.Hints;
import learnkafka.learn.progress.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a hint. */
@Command(
        name = "hint",
        description = "Show the next hint for a lesson; there are three, from the idea to nearly the code.",
        footer = {"", "Example: ./learn hint 12", "Example: ./learn hint fan_out --level 1"},
        mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..1",
            completionCandidates = LessonNames.class,
            description = "a lesson by number or name; the next one that is not passed if none is named")
    private Optional<String> lesson = Optional.empty();

    @Option(names = "--level", paramLabel = "N", description = "this hint, from 1; the next one if none is named")
    private Optional<Integer> level = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        CommandLine line = spec.commandLine();
        LessonFolder chosen = lesson.map(checkout::lesson)
                .orElseGet(() -> Progress.of(checkout.root(), line.getErr()::println)
                        .next(checkout.lessons())
                        .orElseThrow(() -> new WrongUsage("All lessons are passed. Name one: ./learn hint 12")));
        Hints hints = new Hints(checkout.root());
        Hint hint = level.isPresent() ? hints.at(chosen, level.get()) : hints.next(chosen);
        hints.print(hint, Hints.command(chosen.id()), Console.on(line.getOut()));
        return ExitCode.ALL_PASSED;
    }
}
