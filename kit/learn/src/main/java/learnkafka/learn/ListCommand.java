package learnkafka.learn;

import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import learnkafka.learn.progress.Overview;
import learnkafka.learn.progress.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the lessons. */
@Command(
        name = "list",
        description = "List the lessons by part, and how far you are.",
        footer = {
            "",
            "Example: ./learn list --json",
            "JSON: {\"lessons\":[{\"number\":12,\"name\":\"fan_out\",\"folder\":\"lesson12_fan_out\",",
            "  \"title\":\"...\",\"part\":\"...\",\"state\":\"begun\",\"points\":4}]}",
            "States: passed, begun, not begun. Points are the best of 10."
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "write JSON, on one line")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.find();
        CommandLine line = spec.commandLine();
        Overview overview = new Overview(
                checkout.lessons(), checkout.catalogue(), Progress.of(checkout.root(), line.getErr()::println));
        if (json) {
            line.getOut().println(Json.text(overview.object()));
        } else {
            overview.print(Console.on(line.getOut()));
        }
        return ExitCode.ALL_PASSED;
    }
}
