// near miss: filtered-by-time
package lesson09_replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads payments of the past once more, for a service that keeps its place meanwhile. */
public final class Replay {

    private Replay() {}

    /**
     * Read each partition from its first payment at or after a time on.
     *
     * @param time in milliseconds since 1970, as a record's timestamp
     * @param service the settings of the service's consumers, its {@code group.id} among them
     */
    public static List<String> since(long time, String topic, Map<String, Object> service) {
        Map<String, Object> settings = new HashMap<>(service);
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> payments = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> payment : consumer.poll(Duration.ofMillis(100))) {
                    if (payment.timestamp() >= time) {
                        payments.add(payment.value());
                    }
                }
            }
            return payments;
        }
    }
}
