package lesson08_exact_commit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Takes all partitions itself, and settles on another thread than the one that polls and commits. */
public final class SettlementDesk {

    private SettlementDesk() {}

    /**
     * Settle payments that the group has not settled yet; return when there were enough.
     *
     * @param topic name of the topic
     * @param number how many payments are enough
     * @param handler settles one payment, by its value; what it throws ends the method
     * @param settings for a {@code KafkaConsumer<String, String>}, its group among them; nothing is committed by itself
     */
    public static void settle(String topic, int number, Consumer<String> handler, Map<String, Object> settings) {
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            for (int settled = 0; settled < number; ) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    CompletableFuture.runAsync(() -> handler.accept(record.value()), desk)
                            .join();
                    commit(consumer, record);
                    settled++;
                }
            }
        } finally {
            desk.shutdown();
        }
    }

    private static void commit(KafkaConsumer<?, ?> consumer, ConsumerRecord<?, ?> record) {
        OffsetAndMetadata next = new OffsetAndMetadata(record.offset() + 1);
        consumer.commitSync(Map.of(new TopicPartition(record.topic(), record.partition()), next));
    }
}
