package learnkafka.lesson;

import java.time.Duration;
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

    /** Nobody listens there, and nobody has to. */
    private static final Map<String, Object> NOWHERE = Map.of(
            "bootstrap.servers",
            "localhost:9",
            "client.id",
            LeftOpen.OUR_CLIENT,
            "group.id",
            LeftOpen.OUR_CLIENT,
            "max.block.ms",
            0);

    private FirstUse() {}

    /** Make a client of each kind, and close it. */
    public static void ofClients() {
        Admin.create(NOWHERE).close(Duration.ZERO);
        new KafkaProducer<>(NOWHERE, new StringSerializer(), new StringSerializer()).close(Duration.ZERO);
        new KafkaConsumer<>(NOWHERE, new StringDeserializer(), new StringDeserializer())
                .close(CloseOptions.timeout(Duration.ZERO));
    }
}
