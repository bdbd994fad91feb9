package lesson13_keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends bytes, and works the partition out from the customer by a hash of its own. */
public final class PaymentEvents {

    public record Event(String customer, String payment, String type, String json) {}

    private PaymentEvents() {}

    public static void publish(List<Event> events, String topic, Map<String, Object> connection) {
        var serializer = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(connection, serializer, serializer)) {
            int partitions = producer.partitionsFor(topic).size();
            events.forEach(event -> {
                byte[] key = event.customer().getBytes(UTF_8);
                int partition = Math.floorMod(event.customer().hashCode(), partitions);
                producer.send(
                        new ProducerRecord<>(topic, partition, key, event.json().getBytes(UTF_8)));
            });
            producer.flush();
        }
    }
}
