package lesson06_start_offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Finds the payments for a settlement: a job that runs, ends, and is run again. */
public final class Settlement {

    private Settlement() {}

    /** Read the payments that no earlier run of the group has read, to the end of each partition. */
    public static List<String> newPayments(String topic, String group, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // TODO Poll until you are at the end, and return what came. Where does the group's first run start?
        //      How does the next run learn where this one stopped?
        throw new Todo();
    }

    /** Whether a consumer has partitions, and has read each of them to its end. */
    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty() && ends.keySet().stream().allMatch(p -> consumer.position(p) >= ends.get(p));
    }
}
