package lesson09_replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Has the admin client look the time up, assigns only partitions with something to replay, and counts what is due. */
public final class Replay {

    private Replay() {}

    public static List<String> since(long time, String topic, Map<String, Object> service) throws Exception {
        Properties settings = new Properties();
        settings.putAll(service);
        settings.put("enable.auto.commit", "false");
        Map<TopicPartition, Long> starts = new TreeMap<>((a, b) -> Integer.compare(a.partition(), b.partition()));
        long due = 0;
        try (Admin admin = Admin.create(settings)) {
            int partitions = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .partitions()
                    .size();
            for (int p = 0; p < partitions; p++) {
                TopicPartition partition = new TopicPartition(topic, p);
                long start = offset(admin, partition, OffsetSpec.forTimestamp(time));
                if (start >= 0) {
                    starts.put(partition, start);
                    due += offset(admin, partition, OffsetSpec.latest()) - start;
                }
            }
        }
        List<String> payments = new ArrayList<>();
        StringDeserializer text = new StringDeserializer();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, text, text)) {
            consumer.assign(starts.keySet());
            starts.forEach(consumer::seek);
            while (payments.size() < due) {
                consumer.poll(Duration.ofSeconds(1)).records(topic).forEach(record -> payments.add(record.value()));
            }
        }
        return payments;
    }

    private static long offset(Admin admin, TopicPartition partition, OffsetSpec spec) throws Exception {
        ListOffsetsResultInfo info = admin.listOffsets(Map.of(partition, spec))
                .partitionResult(partition)
                .get();
        return info.offset();
    }
}
