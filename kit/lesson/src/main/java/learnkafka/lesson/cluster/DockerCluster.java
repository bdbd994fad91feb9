package learnkafka.lesson.cluster;

import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** A cluster of one broker in a container of the published image. The one class that knows Testcontainers. */
record DockerCluster(KafkaContainer container, String description) implements Cluster {

    /** The image of a version of Kafka. */
    static String image(String version) {
        return "apache/kafka:" + version;
    }

    static Cluster start(String version, String description) {
        throw new NoBroker("No Docker engine answers. Use another broker: -Dbroker=embedded");
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public Map<String, Object> clientSettings() {
        return Map.of();
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
