package lesson03_produce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Waits for the answer to each payment before it sends the next. */
public final class Publisher {

    /** Where a topic holds a record. */
    public record Place(int partition, long offset) {}

    private Publisher() {}

    /**
     * Publish payments to a topic; return when the broker has them all.
     *
     * @param topic name of the topic
     * @param payments the values of the records, which need no keys
     * @param connection how to reach the cluster
     * @return where each payment landed, in the order of the payments
     * @throws Exception if a payment did not land: what the producer reports, or an exception with that as its cause
     */
    public static List<Place> publish(String topic, List<String> payments, Map<String, Object> connection)
            throws Exception {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        List<Place> places = new ArrayList<>();
        try (Producer<String, String> producer = new KafkaProducer<>(settings)) {
            for (String payment : payments) {
                RecordMetadata metadata =
                        producer.send(new ProducerRecord<>(topic, payment)).get();
                places.add(new Place(metadata.partition(), metadata.offset()));
            }
        }
        return places;
    }
}
