package lesson14_spread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Deals bytes out to the partitions like cards, and begins anywhere. */
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
        ByteArraySerializer serializer = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(connection, serializer, serializer)) {
            List<Integer> partitions = new ArrayList<>(producer.partitionsFor(topic).stream()
                    .map(PartitionInfo::partition)
                    .toList());
            Collections.shuffle(partitions);
            for (Payment payment : payments) {
                byte[] value = payment.json().getBytes(StandardCharsets.UTF_8);
                if (payment.customer().isPresent()) {
                    byte[] key = payment.customer().get().getBytes(StandardCharsets.UTF_8);
                    producer.send(new ProducerRecord<>(topic, key, value));
                } else {
                    producer.send(new ProducerRecord<>(topic, partitions.get(0), null, value));
                    Collections.rotate(partitions, 1);
                }
            }
            producer.flush();
        }
    }
}
