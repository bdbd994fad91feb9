package learnkafka.lesson.cluster;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A cluster of one broker in a container of the published image. The one class that knows Testcontainers. */
record DockerCluster(KafkaContainer container, String description) implements Cluster {

    private static final int KAFKA_PORT = 9092;

    /** The published image of a version of Kafka. */
    static String image(String version) {
        return "apache/kafka:" + version;
    }

    /**
     * Start a container and wait until its broker takes requests.
     *
     * @param port where it listens on this machine; any free port if empty
     * @throws NoBroker if it does not start
     */
    static DockerCluster start(String version, OptionalInt port, String description) {
        // Never in a try-with-resources: the container outlives this method, and close() stops it.
        @SuppressWarnings("resource")
        KafkaContainer container = new KafkaContainer(DockerImageName.parse(image(version)));
        BrokerSettings.of(1).forEach((name, value) -> container.withEnv(variable(name), value));
        port.ifPresent(fixed -> container.setPortBindings(List.of(fixed + ":" + KAFKA_PORT)));
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new NoBroker(
                    "Docker did not start [%s]: %s. Look at the engine with docker info, or do without: -Dbroker=embedded"
                            .formatted(image(version), root(e)),
                    e);
        }
        return new DockerCluster(container, description);
    }

    /** As the published image takes a broker's setting: {@code KAFKA_LOG_RETENTION_MS}. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    @Override
    public String bootstrapServers() {
        // The image listens in plain text; clients want the address without the protocol.
        return container.getBootstrapServers().replace("PLAINTEXT://", "");
    }

    @Override
    public Map<String, Object> clientSettings() {
        return Map.of();
    }

    @Override
    public CompletableFuture<?> ended() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        container.getDockerClient().waitContainerCmd(container.getContainerId()).exec(new ResultCallback.Adapter<>() {
            @Override
            public void onNext(WaitResponse exit) {
                ended.complete(null);
            }
        });
        return ended;
    }

    @Override
    public boolean ownedByKit() {
        return true;
    }

    @Override
    public void close() {
        container.stop();
    }
}
