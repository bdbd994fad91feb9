package lesson13_keys;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Makes records in a stream, keys them by a sentence about the customer, and hears of each that it is there. */
public final class PaymentEvents {

    public record Event(String customer, String payment, String type, String json) {}

    private PaymentEvents() {}

    public static void publish(List<Event> events, String topic, Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        settings.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        settings.put("linger.ms", "20");
        try (Producer<String, String> producer = new KafkaProducer<>(settings)) {
            List<Future<RecordMetadata>> sent = events.stream()
                    .map(event -> new ProducerRecord<>(topic, "customer " + event.customer(), event.json()))
                    .map(producer::send)
                    .toList();
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        }
    }
}
