package learnkafka.learn;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import learnkafka.learn.console.Nearest;
import learnkafka.learn.show.Broker;
import learnkafka.learn.show.NoSuchTopic;
import learnkafka.learn.show.Show;
import learnkafka.learn.show.TopicList;
import learnkafka.lesson.Text;
import learnkafka.lesson.cluster.ClientSettings;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.cluster.NoBroker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the broker has of a topic. */
@Command(
        name = "show",
        description = "Show a topic live: its newest records, and who reads them how far.",
        footer = {
            "",
            "Below each partition stands where each group will read on, what it lags",
            "behind, and which member has the partition. What is new is highlighted.",
            "It is drawn again twice a second until Ctrl-C, in a pipe once.",
            "Example: ./learn show payments",
            "JSON: {\"topic\":\"...\",\"bootstrapServer\":\"...\",\"partitions\":[{\"partition\":0,",
            "  \"hasLeader\":true,\"start\":0,\"end\":9,\"newest\":[{\"offset\":8,\"key\":null,",
            "  \"value\":\"...\"}]}],\"groups\":[{\"group\":\"...\",\"state\":\"Stable\",",
            "  \"partitions\":[{\"partition\":0,\"committed\":7,\"lag\":2,\"member\":\"...\"}],",
            "  \"members\":[{\"member\":\"...\",\"client\":\"...\",\"host\":\"...\",",
            "  \"partitions\":[0],\"idle\":false}]}]}",
            "  without a topic {\"topics\":[{\"topic\":\"...\",\"partitions\":3,\"records\":9}]}"
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private static final String USUAL = "localhost:9092";
    private static final Pattern ADDRESSES = Pattern.compile("[^,\\s]+:\\d{1,5}(,[^,\\s]+:\\d{1,5})*");

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "name of a topic; without it topics are listed")
    private @Nullable String topic;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "where a broker listens, if not the one of ./learn broker is meant")
    private @Nullable String address;

    @Option(names = "--once", description = "draw one picture and end")
    private boolean once;

    @Option(names = "--json", description = "write JSON, on one line")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Console.on(spec.commandLine().getOut());
        try (Broker broker = new Broker(where(), ClientSettings.ofProcess())) {
            if (topic == null) {
                list(TopicList.of(broker), console);
            } else {
                show(broker, topic, console);
            }
        }
        return ExitCode.ALL_PASSED;
    }

    private String where() {
        if (address != null && !ADDRESSES.matcher(address).matches()) {
            throw new WrongUsage(
                    "No address [%s]. Write host:port: --bootstrap-server localhost:9092".formatted(address));
        }
        return address == null ? running() : address;
    }

    private static String running() {
        try {
            return Clusters.running().bootstrapServers();
        } catch (NoBroker none) {
            // A container of the learner's own listens there, as a rule.
            return USUAL;
        }
    }

    private void show(Broker broker, String named, Console console) throws IOException {
        try (Show show = new Show(broker, named)) {
            if (json) {
                console.out().println(Json.text(show.json()));
            } else if (once || !Console.isTerminal()) {
                show.once(console);
            } else {
                show.live(console);
            }
        } catch (NoSuchTopic unknown) {
            List<String> near = Nearest.to(named, unknown.topics());
            throw new WrongUsage(unknown.getMessage()
                    + (near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".")
                    + " All of them: ./learn show");
        }
    }

    private void list(List<TopicList.Line> topics, Console console) {
        if (json) {
            console.out()
                    .println(Json.text(Json.object(
                            "topics",
                            topics.stream()
                                    .map(line -> Json.object(
                                            "topic", line.topic(),
                                            "partitions", line.partitions(),
                                            "records", line.records()))
                                    .toList())));
            return;
        }
        if (topics.isEmpty()) {
            console.line("No topics yet. Make one: ./learn kafka topics --create --topic payments --partitions 3");
        }
        int width =
                topics.stream().mapToInt(line -> line.topic().length()).max().orElse(0);
        topics.forEach(line -> console.line(("%-" + width + "s  %s, %s")
                .formatted(
                        line.topic(),
                        Text.count(line.partitions(), "partition"),
                        Text.count(line.records(), "record"))));
    }
}
