package lesson15_partitioner;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads the bytes of the key, and takes turns where there is none. */
public final class VipPartitioner implements Partitioner {
    private final AtomicInteger turn = new AtomicInteger();

    public record Payment(Optional<String> customer, String json) {}

    /** Publish payments with their customers as keys, each where this partitioner says. */
    public static void publish(List<Payment> payments, String topic, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("partitioner.class", VipPartitioner.class);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            payments.forEach(
                    p -> producer.send(new ProducerRecord<>(topic, p.customer().orElse(null), p.json())));
        }
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        List<Integer> partitions = cluster.partitionsForTopic(topic).stream()
                .map(PartitionInfo::partition)
                .sorted()
                .toList();
        List<Integer> others = partitions.subList(0, Math.max(1, partitions.size() - 1));
        if (keyBytes == null) {
            return others.get(Math.floorMod(turn.getAndIncrement(), others.size()));
        }
        return new String(keyBytes, StandardCharsets.UTF_8).startsWith("vip-")
                ? partitions.get(partitions.size() - 1)
                : others.get(Math.floorMod(Arrays.hashCode(keyBytes), others.size()));
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
