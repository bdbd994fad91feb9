package lesson07_commit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes a bank transfer for each payment, and forgets none, whatever goes wrong. */
public final class Transfers {

    private Transfers() {}

    /** Handle the payments from where the group is to the end. What the handler throws ends it and goes to the caller. */
    public static void transfer(String topic, Consumer<String> handler, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // TODO Poll until you are at the end, hand each payment over, and commit what is done.
        //      What does the broker believe to be done when the handler throws? And after close()?
        throw new Todo();
    }

    /** Whether a consumer has partitions, and has read each of them to its end. */
    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty() && ends.keySet().stream().allMatch(p -> consumer.position(p) >= ends.get(p));
    }
}
