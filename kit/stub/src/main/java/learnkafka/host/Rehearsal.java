package learnkafka.host;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Does what a learner's code does, so that a host's class-data archive holds the classes that this takes. */
public final class Rehearsal {

    private static final String TOPIC = "host-rehearsal";
    private static final int POLLS = 100;

    private Rehearsal() {}

    /**
     * Create a topic, send a record, and read it as a member of a group.
     *
     * @param connection how to reach a broker that nobody else uses
     * @return what was read
     */
    public static List<String> ofClients(Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            admin.describeTopics(List.of(TOPIC)).allTopicNames().get();
        }
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        }
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", TOPIC);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int polls = 0; polls < POLLS; polls++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    consumer.commitSync();
                    return List.of(record.value());
                }
            }
        }
        return List.of();
    }
}
