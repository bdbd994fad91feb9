package lesson19_hot_key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Publishes the payments of many shops, one of which makes more than all others together. */
public final class BusyShop {

    /** A payment in a shop; its record's value is the json. */
    public record Payment(String shop, String json) {}

    /** The topics that the consumers read: the one that all payments went to so far, and one that is still empty. */
    public record Topics(String payments, String spare) {}

    private static final Map<String, Integer> SHARED = new ConcurrentHashMap<>();

    private BusyShop() {}

    /** Publish payments in the order in which they came in. Return when the broker has them. */
    public static void publish(List<Payment> payments, String busiest, Topics topics, Map<String, Object> connection) {
        int others = SHARED.computeIfAbsent(topics.payments(), topic -> forOthers(topic, connection));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            for (Payment payment : payments) {
                byte[] key = payment.shop().getBytes(StandardCharsets.UTF_8);
                int partition = payment.shop().equals(busiest) ? others : Utils.toPositive(Utils.murmur2(key)) % others;
                producer.send(new ProducerRecord<>(topics.payments(), partition, payment.shop(), payment.json()));
            }
        }
    }

    /** Add a partition for the busiest when a topic is first seen. Returns the number of those for all others. */
    private static int forOthers(String topic, Map<String, Object> connection) {
        try (Admin admin = Admin.create(connection)) {
            int before = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(before + 1)))
                    .all()
                    .get();
            return before;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
