package learnkafka.lesson;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Uses Kafka's clients a first time while the broker still starts.
 *
 * <p>A JVM spends most of a short lesson on loading their classes, and would do nothing while it waits for the broker.
 */
public final class FirstUse {

    private FirstUse() {}

    /** Make a client of each kind, and close it. */
    public static void ofClients() {
        Map<String, Object> nowhere = nowhere();
        Admin.create(nowhere).close(Duration.ZERO);
        new KafkaProducer<>(nowhere, new StringSerializer(), new StringSerializer()).close(Duration.ZERO);
        new KafkaConsumer<>(nowhere, new StringDeserializer(), new StringDeserializer())
                .close(CloseOptions.timeout(Duration.ZERO));
    }

    /** Nobody listens there, and nobody has to. */
    private static Map<String, Object> nowhere() {
        Map<String, Object> settings = new HashMap<>(Session.UNMEASURED);
        settings.put("bootstrap.servers", "localhost:9");
        settings.put("client.id", LeftOpen.OUR_CLIENT);
        settings.put("group.id", LeftOpen.OUR_CLIENT);
        settings.put("max.block.ms", 0);
        return settings;
    }
}
