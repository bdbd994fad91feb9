package lesson12_fan_out;

import java.util.HashMap;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Configures the consumers of one service, so that each service sees every payment. */
public final class FanOut {

    private FanOut() {}

    /**
     * Configure the consumer of a service.
     *
     * @param service name of the service, for example {@code audit-log}
     * @param connection how to reach the cluster
     * @return settings for a {@code KafkaConsumer<String, String>}
     */
    public static Map<String, Object> consumerOf(String service, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        // TODO Two services, one topic, a full copy each, from the first record on.
        //      Which setting says who shares the work? Which says where a newcomer starts?
        throw new Todo();
    }
}
