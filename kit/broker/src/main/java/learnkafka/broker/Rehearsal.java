package learnkafka.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Goes through what a lesson does, so that the JVM's archive holds the classes that a lesson takes. */
final class Rehearsal {

    private static final String TOPIC = "rehearsal";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> connection;

    private Rehearsal(String addresses) {
        connection = Map.of("bootstrap.servers", addresses);
    }

    /** End this process after a while, come what may: nobody watches over it. */
    static void limit(Duration time) {
        Timer timer = new Timer("rehearsal-limit", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        Runtime.getRuntime().halt(1);
                    }
                },
                time.toMillis());
    }

    /** Create a topic, send a record, and read it as a member of a group of either protocol. */
    static void of(String addresses) throws ExecutionException, InterruptedException {
        Rehearsal rehearsal = new Rehearsal(addresses);
        rehearsal.createTopic();
        rehearsal.send();
        rehearsal.readAs("classic");
        rehearsal.readAs("consumer");
        rehearsal.deleteTopic();
    }

    private void createTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private void send() throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        }
    }

    private void readAs(String protocol) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", "rehearsal-" + protocol);
        settings.put("group.protocol", protocol);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Instant end = Instant.now().plus(PATIENCE);
            while (consumer.poll(Duration.ofMillis(100)).isEmpty()
                    && Instant.now().isBefore(end)) {
                // The group takes a few rounds until this member has its partition.
            }
            consumer.commitSync();
        }
    }

    private void deleteTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            admin.describeConsumerGroups(List.of("rehearsal-classic", "rehearsal-consumer"))
                    .all()
                    .get();
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
    }
}
