package lesson09_replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Joins the group as its only member, and seeks when the partitions come. */
public final class Replay {

    private Replay() {}

    public static List<String> since(long time, String topic, Map<String, Object> service) {
        Map<String, Object> settings = new HashMap<>(service);
        settings.put("enable.auto.commit", "false");
        List<String> payments = new ArrayList<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    // Nothing was committed, and nothing is to be.
                }

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    Map<TopicPartition, Long> times = new HashMap<>();
                    partitions.forEach(partition -> times.put(partition, time));
                    ends.putAll(consumer.endOffsets(partitions));
                    consumer.offsetsForTimes(times)
                            .forEach((partition, found) ->
                                    consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
                }
            });
            do {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> payments.add(record.value()));
            } while (ends.isEmpty()
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
        }
        return payments;
    }
}
