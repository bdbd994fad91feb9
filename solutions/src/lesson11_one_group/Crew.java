package lesson11_one_group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
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
        List<KafkaConsumer<String, String>> consumers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int member = 1; member <= 3; member++) {
            KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            consumer.subscribe(List.of(topic));
            consumers.add(consumer);
            Thread thread = new Thread(() -> work(consumer, handler));
            thread.start();
            threads.add(thread);
        }
        return () -> {
            consumers.forEach(KafkaConsumer::wakeup);
            for (Thread thread : threads) {
                thread.join();
            }
        };
    }

    private static void work(KafkaConsumer<String, String> consumer, Consumer<String> handler) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    handler.accept(record.value());
                }
            }
        } catch (WakeupException stopped) {
            // Whoever calls wakeup() ends the work.
        }
    }
}
