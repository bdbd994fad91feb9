package learnkafka.learn;

import java.util.List;
import java.util.concurrent.Callable;
import learnkafka.learn.catalogue.Catalogue;
import learnkafka.learn.catalogue.Entry;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the lessons. */
@Command(
        name = "list",
        description = "List the lessons with number, name and title, by part.",
        footer = {
            "",
            "Example: ./learn list --json",
            "JSON: {\"lessons\":[{\"number\":12,\"name\":\"fan_out\",\"folder\":\"lesson12_fan_out\",",
            "  \"title\":\"...\",\"part\":\"...\"}]}"
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
        Catalogue catalogue = checkout.catalogue();
        List<Entry> entries = checkout.lessons().stream()
                .map(lesson -> catalogue.entry(lesson.id()))
                .toList();
        Console console = Console.on(spec.commandLine().getOut());
        if (json) {
            console.out()
                    .println(Json.text(Json.object(
                            "lessons", entries.stream().map(ListCommand::object).toList())));
        } else {
            print(entries, console);
        }
        return ExitCode.ALL_PASSED;
    }

    private static Object object(Entry entry) {
        return Json.object(
                "number", entry.id().number(),
                "name", entry.id().name(),
                "folder", entry.id().folder(),
                "title", entry.title(),
                "part", entry.part());
    }

    private static void print(List<Entry> entries, Console console) {
        int width = entries.stream()
                .mapToInt(entry -> entry.id().name().length())
                .max()
                .orElse(0);
        String part = "";
        for (Entry entry : entries) {
            if (!entry.part().equals(part)) {
                part = entry.part();
                console.line(console.palette().strong(part));
            }
            String name = entry.id().name();
            console.line(
                    "  " + entry.id().digits() + "  " + name + " ".repeat(width - name.length() + 2) + entry.title());
        }
    }
}
