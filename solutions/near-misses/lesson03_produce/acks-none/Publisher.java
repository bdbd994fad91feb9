// near miss: no-acknowledgement
package lesson03_produce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes payments, and knows where each of them landed. */
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
        settings.put(ProducerConfig.ACKS_CONFIG, "0");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String payment : payments) {
                sent.add(producer.send(new ProducerRecord<>(topic, payment)));
            }
            producer.flush();
            List<Place> places = new ArrayList<>();
            for (Future<RecordMetadata> record : sent) {
                places.add(new Place(record.get().partition(), record.get().offset()));
            }
            return places;
        }
    }
}
