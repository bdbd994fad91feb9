package learnkafka.lesson.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** A cluster that runs anyway, somewhere. The kit starts nothing, and stops nothing. */
record OwnCluster(String bootstrapServers, Map<String, Object> clientSettings, String description) implements Cluster {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /**
     * Make sure that a cluster answers and is large enough.
     *
     * @param brokers how many brokers are needed at least
     * @throws NoBroker if nothing answers within a few seconds, or too few brokers run
     */
    static OwnCluster connect(Addresses addresses, Map<String, Object> settings, int brokers, String description) {
        int running = countBrokers(addresses, settings);
        if (running < brokers) {
            throw new TooFewBrokers(
                    "The cluster at [%s] has %d of the %d brokers that are needed. Use another: -Dbroker=embedded"
                            .formatted(addresses, running, brokers));
        }
        return new OwnCluster(addresses.toString(), settings, description);
    }

    private static int countBrokers(Addresses addresses, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.toString());
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        Admin admin = null;
        try {
            admin = Admin.create(all);
            return admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
        } catch (TimeoutException e) {
            throw silent(addresses, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException
                    ? silent(addresses, e)
                    : refused(addresses, e.getCause());
        } catch (KafkaException e) {
            throw refused(addresses, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(addresses, e);
        } finally {
            if (admin != null) {
                // Ordinary closing would wait for requests that nobody answers.
                admin.close(Duration.ZERO);
            }
        }
    }

    private static NoBroker silent(Addresses addresses, Exception cause) {
        return new NoBroker(
                "Nothing answers at [%s] within %d s. Start that cluster, or choose another: -Dbroker=embedded. %s"
                        .formatted(
                                addresses,
                                PATIENCE.toSeconds(),
                                "One that wants TLS or a login needs LEARN_KAFKA_CONFIG=client.properties"),
                cause);
    }

    private static NoBroker refused(Addresses addresses, Throwable cause) {
        return new NoBroker(
                "No way into the cluster at [%s]: %s. Check the address and the file that LEARN_KAFKA_CONFIG names"
                        .formatted(addresses, cause.getMessage()),
                cause);
    }

    @Override
    public boolean ownedByKit() {
        return false;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
