package lesson11_one_group;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

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
        // TODO Three consumers, and a thread for each that runs work(...). Which setting makes them one group?
        //      What you return wakes all three up, and waits for the ends of their threads.
        throw new Todo();
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
