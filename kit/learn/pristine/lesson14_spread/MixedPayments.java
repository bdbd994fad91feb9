package lesson14_spread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.producer.KafkaProducer;
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
            // TODO Send a record for each payment: with the customer as its key, or without a key.
            //      Spread those without a key evenly over the partitions. Who takes turns, if the producer does not?
            throw new Todo();
        }
    }
}
