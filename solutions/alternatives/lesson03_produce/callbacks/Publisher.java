package lesson03_produce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets callbacks note the places, with an acknowledgement of the leader only. */
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
        Place[] places = new Place[payments.size()];
        List<Exception> failures = new CopyOnWriteArrayList<>();
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("acks", "1");
        settings.put("linger.ms", 0);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < places.length; i++) {
                int index = i;
                producer.send(new ProducerRecord<>(topic, payments.get(i)), (metadata, failure) -> {
                    if (failure != null) {
                        failures.add(failure);
                    } else {
                        places[index] = new Place(metadata.partition(), metadata.offset());
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Not every payment was published", failures.get(0));
        }
        return List.of(places);
    }
}
