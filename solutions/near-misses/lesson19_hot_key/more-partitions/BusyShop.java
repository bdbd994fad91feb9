// near miss: others-moved
package lesson19_hot_key;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidPartitionsException;
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
        more(topics.payments(), connection);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            for (Payment payment : payments) {
                producer.send(new ProducerRecord<>(topics.payments(), payment.shop(), payment.json()));
            }
        }
    }

    /** Have 20 partitions. The first call adds them, later ones are told that they are there. */
    private static void more(String topic, Map<String, Object> connection) {
        try (Admin admin = Admin.create(connection)) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(20)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            if (!(failed.getCause() instanceof InvalidPartitionsException)) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
