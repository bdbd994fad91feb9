package learnkafka.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import learnkafka.learn.console.Console;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.reset.Reset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a lesson back as it came. */
@Command(
        name = "reset",
        description = "Put stub and test of a lesson back as they came, and keep a copy of what was there.",
        footer = {"", "Example: ./learn reset 12", "Example: ./learn reset fan_out --yes"},
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LESSON",
            completionCandidates = LessonNames.class,
            description = "a lesson by number or name, for example 12 or fan_out")
    private String lesson;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Checkout checkout = Checkout.find();
        CommandLine line = spec.commandLine();
        Console console = Console.on(line.getOut());
        // One whose folder was deleted came, too.
        List<LessonFolder> lessons = Stream.concat(
                        AsItCame.lessons(checkout.root()).stream(), checkout.lessons().stream())
                .distinct()
                .toList();
        LessonFolder chosen = Checkout.lesson(lesson, lessons);
        Reset reset = Reset.of(checkout.root(), chosen);
        String digits = chosen.id().digits();
        String what = "A reset of lesson %s %s.".formatted(digits, reset.words());
        if (reset.isNeeded() && !yes && !Console.isAnswered()) {
            throw new WrongUsage("%s To do it: ./learn reset %s --yes".formatted(what, digits));
        }
        if (reset.isNeeded() && !yes && !isWanted(what, console.out())) {
            console.line("Nothing is changed.");
            return ExitCode.ALL_PASSED;
        }
        return apply(reset, console, line.getErr());
    }

    private static int apply(Reset reset, Console console, PrintWriter err) {
        try {
            console.line(reset.apply());
            reset.regret().ifPresent(err::println);
            return reset.regret().isEmpty() ? ExitCode.ALL_PASSED : ExitCode.ENVIRONMENT;
        } catch (IOException refused) {
            err.println(refused.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private static boolean isWanted(String what, PrintWriter out) throws IOException {
        out.print(what + " Do it? [y/N] ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
        return answer != null && answer.strip().matches("(?i)y|yes");
    }
}
