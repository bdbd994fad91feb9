package fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The test's own clients. Each test has a topic and groups of its own. */
final class Payments implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final Map<String, Object> connection = new HashMap<>();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    Payments(String bootstrapServers) {
        connection.put("bootstrap.servers", bootstrapServers);
        admin = Admin.create(connection);
        producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer());
        // What a learner is given in lesson 12: closing a consumer waits for its fetch in flight.
        connection.put("fetch.max.wait.ms", 10);
        connection.put("retry.backoff.ms", 20);
    }

    /** Create a topic; return when records published to it can't get lost (KAFKA-15591). */
    String topic() {
        String topic = "payments-" + UUID.randomUUID();
        result(admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all());
        Awaitility.await("the topic can be used")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .pollInSameThread()
                .ignoreExceptions()
                .atMost(BOUND)
                .until(() -> ends(topic).size() == PARTITIONS);
        return topic;
    }

    /** Publish values turn by turn on the partitions; return when the broker has them. */
    void publish(String topic, String thing, int number) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sent.add(producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, thing + "-" + (i + 1))));
        }
        producer.flush();
        sent.forEach(Payments::result);
    }

    /** Start a service that reads a topic. */
    Service start(String service, String topic) {
        return new Service(FanOut.consumerOf(group(service, topic), connection), topic);
    }

    /** How many records of a topic lie behind the committed offsets of a service. */
    long lag(String service, String topic) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                result(admin.listConsumerGroupOffsets(group(service, topic)).partitionsToOffsetAndMetadata());
        return ends(topic).values().stream()
                        .mapToLong(ListOffsetsResultInfo::offset)
                        .sum()
                - committed.values().stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
    }

    private static String group(String service, String topic) {
        return service + "-of-" + topic;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic) {
        return result(admin.listOffsets(IntStream.range(0, PARTITIONS)
                        .boxed()
                        .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest())))
                .all());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
