package lesson09_replay;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads without a group, and from the end where it is sent nowhere; one partition after the other. */
public final class Replay {

    private Replay() {}

    public static List<String> since(long time, String topic, Map<String, Object> service) {
        Map<String, Object> settings = new HashMap<>(service);
        settings.remove("group.id");
        settings.put("auto.offset.reset", "latest");
        List<String> payments = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            Map<TopicPartition, Long> times = consumer.partitionsFor(topic).stream()
                    .collect(toMap(p -> new TopicPartition(topic, p.partition()), p -> time));
            var found = consumer.offsetsForTimes(times);
            for (TopicPartition partition : times.keySet()) {
                consumer.assign(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                if (found.get(partition) != null) {
                    consumer.seek(partition, found.get(partition).offset());
                }
                while (consumer.position(partition) < end) {
                    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                        payments.add(record.value());
                    }
                }
            }
        }
        return payments;
    }
}
