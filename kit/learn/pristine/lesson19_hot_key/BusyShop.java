package lesson19_hot_key;

import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes the payments of many shops, one of which makes more than all others together. */
public final class BusyShop {

    /** A payment in a shop; its record's value is the json. */
    public record Payment(String shop, String json) {}

    /** The topics that the consumers read: the one that all payments went to so far, and one that is still empty. */
    public record Topics(String payments, String spare) {}

    private BusyShop() {}

    /** Publish payments in the order in which they came in. Return when the broker has them. */
    public static void publish(List<Payment> payments, String busiest, Topics topics, Map<String, Object> connection) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            // TODO Send a record for each payment, so that no other shop has to wait because of the busiest.
            //      So far each shop is the key of its payments. Whose payments may move, and whose have to stay?
            throw new Todo();
        }
    }
}
