package lesson14_spread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has a producer for each of the two ways to choose a partition. */
public final class MixedPayments {

    /**
     * A payment.
     *
     * @param customer who paid by card; empty for cash
     * @param json the whole payment, as the value of its record
     */
    public record Payment(Optional<String> customer, String json) {}

    private MixedPayments() {}

    /** Publish payments in the order in which they came in. Return when the broker has them. */
    public static void publish(List<Payment> payments, String topic, Map<String, Object> connection) {
        Map<String, Object> turns = new HashMap<>(connection);
        turns.put("partitioner.class", RoundRobinPartitioner.class);
        StringSerializer serializer = new StringSerializer();
        try (KafkaProducer<String, String> byKey = new KafkaProducer<>(connection, serializer, serializer);
                KafkaProducer<String, String> byTurns = new KafkaProducer<>(turns, serializer, serializer)) {
            payments.forEach(payment -> payment.customer()
                    .ifPresentOrElse(
                            customer -> byKey.send(new ProducerRecord<>(topic, customer, payment.json())),
                            () -> byTurns.send(new ProducerRecord<>(topic, payment.json()))));
        }
    }
}
