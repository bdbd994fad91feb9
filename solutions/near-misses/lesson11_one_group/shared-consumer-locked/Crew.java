// near miss: not-three-members
package lesson11_one_group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Handles the payments of a topic with three consumers that share the work. */
public final class Crew {

    private Crew() {}

    /**
     * Start the three members of a group, each on a thread of its own, with a handler that does the work.
     *
     * @return what stops all three: {@code close()} returns when they have left the group
     */
    public static AutoCloseable start(
            String group, String topic, Consumer<String> handler, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(topic));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        for (int member = 1; member <= 3; member++) {
            threads.submit(() -> work(consumer, handler));
        }
        return () -> {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
            consumer.close();
        };
    }

    private static void work(KafkaConsumer<String, String> consumer, Consumer<String> handler) {
        while (!Thread.currentThread().isInterrupted()) {
            synchronized (consumer) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> handler.accept(record.value()));
            }
        }
    }
}
