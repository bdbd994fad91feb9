package learnkafka.lesson.cluster;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A running Kafka cluster that lessons use.
 *
 * <p>Whoever holds one can connect at once: every broker answered before it was handed out.
 */
public interface Cluster extends AutoCloseable {

    /** Addresses of the brokers, as a client's {@code bootstrap.servers} takes them. */
    String bootstrapServers();

    /** How a client gets in, besides the addresses: security settings of your own cluster, else empty. */
    Map<String, Object> clientSettings();

    /** What this is and why it was chosen, in one line: {@code embedded Kafka 4.3.1, no Docker engine answers}. */
    String description();

    /** Whether the brokers are there, as far as it can be told without asking them. */
    default boolean isRunning() {
        return true;
    }

    /** Whether the kit started the brokers, and so decides over their settings. */
    boolean ownedByKit();

    /** Whether the brokers go on when this is closed, so that what was made on them has to be deleted before. */
    default boolean keepsRunning() {
        return !ownedByKit();
    }

    /** Done when the brokers have ended, as far as it can be told without asking them. */
    default CompletableFuture<?> ended() {
        return new CompletableFuture<>();
    }

    /** Stop what was started for this. What runs anyway is left as it is. */
    @Override
    void close();
}
