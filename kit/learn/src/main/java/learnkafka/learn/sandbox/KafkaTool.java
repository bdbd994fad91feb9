package learnkafka.learn.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The command-line tools that come with Kafka, as far as they talk to a cluster. */
public enum KafkaTool {
    TOPICS("TopicCommand"),
    CONSOLE_PRODUCER("ConsoleProducer"),
    CONSOLE_CONSUMER("consumer.ConsoleConsumer"),
    CONSUMER_GROUPS("consumer.group.ConsumerGroupCommand"),
    GET_OFFSETS("GetOffsetShell"),
    CONFIGS("kafka.admin.ConfigCommand"),
    CLUSTER("ClusterTool"),
    METADATA_QUORUM("MetadataQuorumCommand"),
    GROUPS("GroupsCommand"),
    CONSOLE_SHARE_CONSUMER("consumer.ConsoleShareConsumer"),
    SHARE_GROUPS("consumer.group.ShareGroupCommand"),
    STREAMS_GROUPS("streams.StreamsGroupCommand"),
    BROKER_API_VERSIONS("BrokerApiVersionsCommand"),
    CLIENT_METRICS("ClientMetricsCommand"),
    CONSUMER_PERF_TEST("ConsumerPerformance"),
    DELETE_RECORDS("DeleteRecordsCommand"),
    E2E_LATENCY("EndToEndLatency"),
    FEATURES("FeatureCommand"),
    LEADER_ELECTION("LeaderElectionCommand"),
    LOG_DIRS("LogDirsCommand"),
    PRODUCER_PERF_TEST("ProducerPerformance"),
    REASSIGN_PARTITIONS("reassign.ReassignPartitionsCommand"),
    TRANSACTIONS("TransactionsCommand");

    private static final String SERVER = "--bootstrap-server";
    private static final String CONTROLLER = "--bootstrap-controller";

    private final String main;

    KafkaTool(String main) {
        this.main = main.startsWith("kafka.") ? main : "org.apache.kafka.tools." + main;
    }

    /** Find a tool by its name, with or without what its script has around it: {@code topics, kafka-topics.sh}. */
    public static Optional<KafkaTool> named(String name) {
        String bare = bare(name);
        return Stream.of(values()).filter(tool -> tool.toString().equals(bare)).findFirst();
    }

    /** Take {@code kafka-} and {@code .sh} from the name of a script. */
    public static String bare(String name) {
        return name.replaceFirst("^(.*/)?kafka-", "").replaceFirst("\\.(sh|bat)$", "");
    }

    /** The names of all tools, those that a beginner needs first. */
    public static List<String> names() {
        return Stream.of(values()).map(KafkaTool::toString).toList();
    }

    /** The class whose {@code main} it is. */
    String main() {
        return main;
    }

    /** Whether these arguments are for a cluster, and do not say for which. */
    public boolean needsAddress(List<String> arguments) {
        return !arguments.isEmpty()
                && arguments.stream()
                        .noneMatch(argument -> argument.equals("--help")
                                || argument.equals("--version")
                                || isOption(argument, SERVER)
                                || isOption(argument, CONTROLLER));
    }

    private static boolean isOption(String argument, String option) {
        return argument.equals(option) || argument.startsWith(option + "=");
    }

    /** Add the address of a cluster to arguments that need one. */
    public List<String> pointedAt(String addresses, List<String> arguments) {
        Stream<String> address = Stream.of(SERVER, addresses);
        // The one tool whose subcommands have an address each; with all others it comes before any subcommand.
        return (this == CLUSTER
                        ? Stream.concat(arguments.stream(), address)
                        : Stream.concat(address, arguments.stream()))
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
