package lesson08_exact_commit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Goes by partition, and commits a map that grows with a note beside each offset. */
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
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        try {
            consumer.subscribe(List.of(topic));
            int settled = 0;
            while (settled < number) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
                for (TopicPartition partition : records.partitions()) {
                    for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                        handler.accept(new String(record.value(), StandardCharsets.UTF_8));
                        done.put(
                                partition, new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "settled"));
                        consumer.commitSync(done, Duration.ofSeconds(5));
                        settled++;
                    }
                }
            }
        } finally {
            consumer.close();
        }
    }
}
