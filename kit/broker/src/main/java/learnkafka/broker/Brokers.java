package learnkafka.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Runs the brokers of a cluster in this JVM.
 *
 * <p>With {@link DrawnIds} and {@link FixedPorts} the one place that knows Kafka's test kit. The test kit is no published API, so every artifact
 * of Kafka is pinned to one version; it is used all the same because it binds its sockets before it starts, and ports
 * don't race.
 */
final class Brokers implements AutoCloseable {

    private final KafkaClusterTestKit kit;

    private Brokers(KafkaClusterTestKit kit) {
        this.kit = kit;
    }

    /**
     * Start brokers and wait until all of them take requests.
     *
     * @param count number of brokers
     * @param port where the first broker listens, the next ones on the ports after it; any free ports if empty
     * @param settings broker settings, the same for each
     * @param logs empty folder for what the brokers write
     */
    static Brokers start(int count, OptionalInt port, Map<String, String> settings, Path logs) throws Exception {
        // One broker is its own controller. Several share one that isn't a broker, so that a lesson can stop any.
        TestKitNodes nodes = new TestKitNodes.Builder(released())
                .setBaseDirectory(logs)
                .setCombined(count == 1)
                .setNumControllerNodes(1)
                .setNumBrokerNodes(count)
                .build();
        TestKitNodes drawn = DrawnIds.of(nodes);
        KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(drawn)
                .setDeleteOnClose(false)
                // The test kit turns on what Kafka has not released. Learners shall see what they get elsewhere.
                .setConfigProp("unstable.feature.versions.enable", "false")
                .setConfigProp("unstable.api.versions.enable", "false");
        settings.forEach(builder::setConfigProp);
        if (port.isPresent()) {
            FixedPorts.bind(builder, drawn, port.getAsInt());
        }
        return started(builder.build());
    }

    /** Everything that this Kafka has released, at the level that a new cluster gets. */
    private static BootstrapMetadata released() {
        MetadataVersion version = MetadataVersion.LATEST_PRODUCTION;
        Map<String, Short> features = new TreeMap<>();
        for (Feature feature : Feature.PRODUCTION_FEATURES) {
            features.put(feature.featureName(), feature.defaultLevel(version));
        }
        return BootstrapMetadata.fromVersions(version, features, "learn-kafka");
    }

    private static Brokers started(KafkaClusterTestKit kit) throws Exception {
        kit.format();
        try {
            kit.startup();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        kit.waitForReadyBrokers();
        return new Brokers(kit);
    }

    /** Addresses of the brokers in the order of their ports, as a client's {@code bootstrap.servers} takes them. */
    String addresses() {
        return Stream.of(kit.bootstrapServers().split(",")).sorted().collect(Collectors.joining(","));
    }

    /** Stop the brokers. */
    @Override
    public void close() {
        try {
            kit.close();
        } catch (Exception e) {
            // They end with this process, if not before.
        }
    }
}
