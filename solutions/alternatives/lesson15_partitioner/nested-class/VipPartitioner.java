package lesson15_partitioner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has the partitioner in a class of its own, which Kafka finds by its name. */
public final class VipPartitioner {

    public record Payment(Optional<String> customer, String json) {}

    private VipPartitioner() {}

    public static void publish(List<Payment> payments, String topic, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, LastForVips.class.getName());
        settings.put("vip.prefix", "vip-");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Payment payment : payments) {
                producer.send(new ProducerRecord<>(topic, payment.customer().orElse(null), payment.json()));
            }
        }
    }

    /** Learns from the settings of its producer how to recognise a VIP. */
    public static final class LastForVips implements Partitioner {

        private String prefix = "";

        @Override
        public void configure(Map<String, ?> settings) {
            prefix = String.valueOf(settings.get("vip.prefix"));
        }

        @Override
        public int partition(
                String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
            int partitions = cluster.partitionCountForTopic(topic);
            if (partitions == 1 || key == null) {
                return 0;
            }
            return key.toString().startsWith(prefix)
                    ? partitions - 1
                    : BuiltInPartitioner.partitionForKey(keyBytes, partitions - 1);
        }

        @Override
        public void close() {}
    }
}
