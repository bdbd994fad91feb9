package lesson13_keys;

import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what happens to payments, so that whoever reads it sees each customer's events in order. */
public final class PaymentEvents {

    /**
     * Something that happened to a payment.
     *
     * @param type {@code authorized}, {@code captured} or {@code refunded}
     * @param json the whole event, as the value of its record
     */
    public record Event(String customer, String payment, String type, String json) {}

    private PaymentEvents() {}

    /** Publish events in the order in which they happened. Return when the broker has them. */
    public static void publish(List<Event> events, String topic, Map<String, Object> connection) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            // TODO Send a record for each event. What must two events have in common to stay in order?
            throw new Todo();
        }
    }
}
