package lesson04_consume;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Collects the payments of a topic, the oldest of each partition first. */
public final class Collector {

    private Collector() {}

    /**
     * Read payments from the beginning of a topic; return when there were enough.
     *
     * @param topic name of the topic
     * @param number how many payments are enough; some may be published only while you read
     * @param handler takes the value of each payment, in the order of its partition
     * @param connection how to reach the cluster, and a {@code group.id} for whoever needs one
     */
    public static void collect(String topic, int number, Consumer<String> handler, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        // TODO Make a consumer, and let it start where the topic starts. Poll until you have enough.
        //      How many records does one poll return? And who still counts on the consumer when you are done?
        throw new Todo();
    }
}
