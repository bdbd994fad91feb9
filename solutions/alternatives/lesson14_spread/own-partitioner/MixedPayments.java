package lesson14_spread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Leaves the choice to a partitioner that takes turns where it finds no key. */
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
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, TurnsWithoutKey.class.getName());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        KafkaProducer<String, String> producer = new KafkaProducer<>(settings);
        try {
            payments.stream()
                    .map(payment ->
                            new ProducerRecord<>(topic, payment.customer().orElse(null), payment.json()))
                    .forEach(producer::send);
        } finally {
            producer.close();
        }
    }

    /** Hashes keys as the default does, and takes turns where there is none. */
    public static final class TurnsWithoutKey implements Partitioner {

        private final AtomicInteger next = new AtomicInteger();

        @Override
        public int partition(
                String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
            int turn = keyBytes == null ? next.getAndIncrement() : Utils.murmur2(keyBytes);
            return Utils.toPositive(turn) % cluster.partitionCountForTopic(topic);
        }

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }
}
