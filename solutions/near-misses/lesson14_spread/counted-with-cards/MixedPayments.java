// near miss: turns-skipped
package lesson14_spread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes payments by card and in cash: who pays in cash is not known. */
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
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            int partitions = producer.partitionsFor(topic).size();
            int next = 0;
            for (Payment payment : payments) {
                String customer = payment.customer().orElse(null);
                Integer partition = customer == null ? next % partitions : null;
                producer.send(new ProducerRecord<>(topic, partition, customer, payment.json()));
                next++;
            }
        }
    }
}
