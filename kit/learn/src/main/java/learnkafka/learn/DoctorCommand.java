package learnkafka.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import learnkafka.learn.doctor.Doctor;
import learnkafka.learn.doctor.Finding;
import learnkafka.learn.doctor.Finding.Mark;
import learnkafka.lesson.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether this machine has what learning needs. */
@Command(
        name = "doctor",
        description = "Look at the JDK, Maven, Docker, memory, ports and folders, and say what to do.",
        footer = {
            "",
            "Example: ./learn doctor",
            "JSON: {\"ready\":true,\"findings\":[{\"mark\":\"ok\",\"what\":\"JDK\",",
            "  \"found\":\"...\",\"remedy\":\"...\"}]}",
            "Marks: ok; note: learning goes on without it; stops: learning can't start."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--json", description = "write JSON, on one line")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.on(spec.commandLine().getOut());
        List<Finding> findings = new ArrayList<>();
        new Doctor(Checkout.find().root()).examine(finding -> {
            findings.add(finding);
            if (!json) {
                print(finding, console);
            }
        });
        boolean ready = findings.stream().noneMatch(finding -> finding.mark() == Mark.STOPS);
        if (json) {
            console.out()
                    .println(Json.text(Json.object(
                            "ready",
                            ready,
                            "findings",
                            findings.stream().map(DoctorCommand::object).toList())));
        } else {
            console.line("");
            console.line(ready ? "Ready: ./learn list" : "Learning can't start yet. Do what stands beside ✗ first.");
        }
        return ready ? ExitCode.ALL_PASSED : ExitCode.ENVIRONMENT;
    }

    private static Object object(Finding finding) {
        return Json.object(
                "mark", finding.mark().name().toLowerCase(Locale.ROOT),
                "what", finding.what(),
                "found", finding.found(),
                "remedy", finding.remedy());
    }

    private static void print(Finding finding, Console console) {
        String mark = switch (finding.mark()) {
            case OK -> console.palette().mark(Verdict.PASSED, "✓");
            case NOTE -> console.palette().mark(Verdict.TODO, "○");
            case STOPS -> console.palette().mark(Verdict.FAILED, "✗");
        };
        console.line(mark + " " + console.palette().label("%-10s".formatted(finding.what())) + " " + finding.found());
        if (!finding.remedy().isEmpty()) {
            console.line(" ".repeat(13) + finding.remedy());
        }
    }
}
