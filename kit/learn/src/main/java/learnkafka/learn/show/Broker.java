package learnkafka.learn.show;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import learnkafka.lesson.Text;
import learnkafka.lesson.cluster.NoBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A cluster that is looked at, and left as it is: no topic comes into being, and no group gets a member.
 *
 * <p>Whatever asks it gets a {@link NoBroker} where no answer comes in time.
 */
public final class Broker implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String address;
    private final Map<String, Object> settings;
    private final Admin admin;

    /**
     * Prepare to ask a cluster.
     *
     * @param address as {@code bootstrap.servers} takes it
     * @param security how to get in
     */
    public Broker(String address, Map<String, Object> security) {
        this.address = address;
        settings = new HashMap<>(security);
        int patience = (int) PATIENCE.toMillis();
        settings.putAll(Map.of(
                "bootstrap.servers",
                address,
                "client.id",
                "learn-show",
                "request.timeout.ms",
                patience,
                "default.api.timeout.ms",
                patience,
                "reconnect.backoff.max.ms",
                500,
                "enable.metrics.push",
                false));
        Map<String, Object> quick = new HashMap<>(settings);
        // A group of the classic protocol is asked for by the new one first, and each time that takes a retry.
        quick.put("retry.backoff.ms", 5);
        admin = ask(() -> Admin.create(quick));
    }

    /** A question to a client. */
    @FunctionalInterface
    interface Question<T> {

        T ask() throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException;
    }

    String address() {
        return address;
    }

    Admin admin() {
        return admin;
    }

    /** Open a consumer that belongs to no group. */
    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of(
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "fetch.max.wait.ms",
                10));
        return ask(() -> new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    <T> T result(KafkaFuture<T> future) {
        return ask(() -> future.get(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS));
    }

    <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException reason ? explained(reason) : new IllegalStateException(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw silent(e);
        } catch (KafkaException e) {
            throw explained(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    private RuntimeException explained(KafkaException reason) {
        if (reason instanceof TimeoutException || reason instanceof DisconnectException) {
            return silent(reason);
        }
        if (reason instanceof org.apache.kafka.common.errors.ApiException
                && !(reason instanceof org.apache.kafka.common.errors.AuthenticationException)) {
            // The broker's own answer to the question: whoever asked knows what it means.
            return reason;
        }
        Throwable cause = reason.getCause() == null ? reason : reason.getCause();
        return new NoBroker(
                "No way into the cluster at [%s]: %s. Check the address and the file that LEARN_KAFKA_CONFIG names"
                        .formatted(address, Text.line(String.valueOf(cause.getMessage()))),
                reason);
    }

    private NoBroker silent(Exception cause) {
        return new NoBroker(
                "No Kafka answers at [%s]. Start one: ./learn broker. Or name another: --bootstrap-server host:port"
                        .formatted(address),
                cause);
    }

    @Override
    public void close() {
        // Ordinary closing would wait for requests that nobody answers.
        admin.close(Duration.ZERO);
    }
}
