// near miss: never-left
package lesson17_rebalance;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A member of a group that handles payments until it is told to stop. */
public final class Worker {

    private Worker() {}

    /**
     * Start a worker on a thread of its own.
     *
     * @param settings for a {@code KafkaConsumer<String, String>}, its group among them; nothing is committed by itself
     * @param handler the work for one payment
     * @return what stops the worker: {@code close()} returns when the worker has left its group
     */
    public static AutoCloseable start(Map<String, Object> settings, String topic, Consumer<String> handler) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                consumer.commitSync(done);
                done.clear();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
        });
        Thread thread = new Thread(() -> {
            try {
                work(consumer, handler, done);
            } catch (WakeupException stopped) {
                consumer.commitSync(done);
            }
        });
        thread.start();
        return () -> {
            consumer.wakeup();
            thread.join();
        };
    }

    private static void work(
            KafkaConsumer<String, String> consumer,
            Consumer<String> handler,
            Map<TopicPartition, OffsetAndMetadata> done) {
        while (true) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                handler.accept(record.value());
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
        }
    }
}
