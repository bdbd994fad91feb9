package learnkafka.learn;

import java.util.List;
import learnkafka.learn.console.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a sentence why a command line makes no sense, and what was meant perhaps. */
final class Misuse {

    private Misuse() {}

    static int explain(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(sentence(exception, command) + " Help: " + name + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static String sentence(ParameterException exception, CommandLine command) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return word.startsWith("-")
                    ? unknown(
                            "option",
                            word,
                            List.copyOf(command.getCommandSpec().optionsMap().keySet()))
                    : unknown("command", word, visible(command));
        }
        String message = String.valueOf(exception.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unknown(String thing, String word, List<String> known) {
        List<String> near = Nearest.to(word, known);
        return "No %s [%s].".formatted(thing, word)
                + (near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".");
    }

    private static List<String> visible(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
