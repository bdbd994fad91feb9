package learnkafka.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnkafka.learn.console.Nearest;
import learnkafka.learn.sandbox.KafkaTool;
import learnkafka.learn.sandbox.ToolJvm;
import learnkafka.lesson.cluster.Clusters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs Kafka's own tools. */
@Command(
        name = "kafka",
        description = "Run one of Kafka's own tools on the Kafka that ./learn broker keeps running.",
        footer = {
            "",
            "The tools are those of Kafka's bin folder: topics is kafka-topics.sh.",
            "Each of them has --help. Name another cluster with --bootstrap-server.",
            "",
            "Example: ./learn kafka topics --create --topic payments --partitions 3",
            "Example: ./learn kafka console-producer --topic payments",
            "Example: ./learn kafka console-consumer --topic payments --from-beginning",
            "Example: ./learn kafka consumer-groups --describe --all-groups"
        },
        mixinStandardHelpOptions = true)
final class KafkaCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TOOL", arity = "0..1", description = "for example topics")
    private Optional<String> tool = Optional.empty();

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "what the tool takes")
    private List<String> arguments = List.of();

    /** What follows the tool is the tool's, options included. */
    @Spec
    private void spec(CommandSpec spec) {
        spec.parser().stopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException {
        KafkaTool named = tool();
        Optional<String> cluster =
                named.needsAddress(arguments) ? Optional.of(Clusters.running().bootstrapServers()) : Optional.empty();
        ToolJvm jvm = ToolJvm.of(Checkout.find().root(), cluster);
        return jvm.run(
                named,
                cluster.map(address -> named.pointedAt(address, arguments)).orElse(arguments));
    }

    private KafkaTool tool() {
        if (tool.isEmpty()) {
            throw new WrongUsage("Which tool? Choose one: " + String.join(", ", KafkaTool.names()) + ".");
        }
        String asked = tool.get();
        return KafkaTool.named(asked).orElseThrow(() -> {
            List<String> near = new ArrayList<>(Nearest.to(KafkaTool.bare(asked), KafkaTool.names()));
            return new WrongUsage("No tool [%s].%s All of them: ./learn kafka"
                    .formatted(asked, near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + "."));
        });
    }
}
