package lesson06_start_offset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Subscribes by a pattern, and commits each batch without waiting for the answer. */
public final class Settlement {

    private Settlement() {}

    /** Read the payments that no earlier run of the group has read, to the end of each partition. */
    public static List<String> newPayments(String topic, String group, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        List<String> payments = new ArrayList<>();
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
        consumer.subscribe(Pattern.compile(Pattern.quote(topic)));
        try {
            for (boolean atEnd = false; !atEnd; atEnd = isAtEnd(consumer)) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    payments.add(record.value());
                }
                consumer.commitAsync();
            }
        } finally {
            consumer.close();
        }
        return payments;
    }

    /** Whether a consumer has partitions, and has read each of them to its end. */
    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty() && ends.keySet().stream().allMatch(p -> consumer.position(p) >= ends.get(p));
    }
}
