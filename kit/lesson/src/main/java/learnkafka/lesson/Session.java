package learnkafka.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import learnkafka.lesson.cluster.Cluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The kit's own clients on a cluster, shared by the tests that use it one after the other.
 *
 * <p>A client's first use costs far more than the next, so they are made once and kept.
 */
public final class Session implements AutoCloseable {

    /** Nobody looks at the metrics of these clients, and it takes time to publish them. */
    static final Map<String, Object> UNMEASURED = Map.of("metric.reporters", "", "enable.metrics.push", false);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** A client keeps metrics of every topic that it ever saw. After so many uses a new one takes its place. */
    static final int USES = 100;

    private final Cluster cluster;
    private final boolean closesCluster;
    private final Admin admin;
    private final List<CompletableFuture<?>> cleaning = new ArrayList<>();
    private final List<Runnable> onceCodeHasEnded = new ArrayList<>();
    private @Nullable KafkaProducer<String, String> producer;
    private @Nullable KafkaConsumer<String, String> consumer;
    private int published;
    private int read;

    /** Open a session on a cluster that ends with the session. */
    public Session(Cluster cluster) {
        this(cluster, true);
    }

    private Session(Cluster cluster, boolean closesCluster) {
        this.cluster = cluster;
        this.closesCluster = closesCluster;
        this.admin = Admin.create(own());
    }

    /** Open a session on a cluster that others use too. */
    public static Session sharing(Cluster cluster) {
        return new Session(cluster, false);
    }

    public Cluster cluster() {
        return cluster;
    }

    Admin admin() {
        return admin;
    }

    /** Settings with which any client reaches the cluster. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        return settings;
    }

    private Map<String, Object> own() {
        Map<String, Object> settings = settings();
        settings.put("client.id", LeftOpen.OUR_CLIENT);
        settings.putAll(UNMEASURED);
        // A client that asks about a topic just created is told to come again, and waits 100 ms by default.
        settings.put("retry.backoff.ms", 5);
        return settings;
    }

    /** Publish records and return when the broker has them all. */
    synchronized void publish(List<ProducerRecord<String, String>> records) {
        published++;
        if (producer != null && published % USES == 0) {
            producer.close(CLOSE);
            producer = null;
        }
        if (producer == null) {
            Map<String, Object> settings = own();
            settings.put("max.block.ms", 10_000);
            settings.put("delivery.timeout.ms", 10_000);
            settings.put("request.timeout.ms", 5_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<String, String> record : records) {
            sent.add(producer.send(record));
        }
        producer.flush();
        sent.forEach(Wait::result);
    }

    /** Read all that these partitions hold now, in the order of partition and offset. */
    synchronized List<ConsumerRecord<String, String>> read(List<TopicPartition> partitions) {
        read++;
        if (consumer != null && read % USES == 0) {
            consumer.close(CloseOptions.timeout(CLOSE));
            consumer = null;
        }
        if (consumer == null) {
            Map<String, Object> settings = own();
            settings.put("fetch.max.wait.ms", 10);
            settings.put("max.poll.records", Integer.MAX_VALUE);
            settings.put("enable.auto.commit", false);
            settings.put("allow.auto.create.topics", false);
            consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        while (!reached(consumer, ends)) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return partitions.stream()
                .flatMap(partition -> records.stream().filter(record -> record.partition() == partition.partition()))
                .toList();
    }

    private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Remember a deletion under way: nobody waits for it but {@link #close}. */
    synchronized void cleaning(CompletionStage<?> deletion) {
        cleaning.removeIf(CompletableFuture::isDone);
        cleaning.add(deletion.toCompletableFuture());
    }

    /** Do something when the learner's code of this run has ended. */
    synchronized void onceCodeHasEnded(Runnable work) {
        onceCodeHasEnded.add(work);
    }

    /** Take note that the learner's code has ended. */
    synchronized void codeHasEnded() {
        onceCodeHasEnded.forEach(Runnable::run);
        onceCodeHasEnded.clear();
    }

    /** End with the JVM: to brokers that end too no client needs to say good-bye. */
    synchronized void end() {
        if (cluster.keepsRunning()) {
            close();
            return;
        }
        cluster.close();
        // A JVM that exits waits 0.3 s for threads that wait for the network.
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        admin.close(Duration.ZERO);
    }

    @Override
    public synchronized void close() {
        if (cluster.keepsRunning()) {
            codeHasEnded();
            cleaning.forEach(Wait::quietly);
        }
        if (producer != null) {
            producer.close(CLOSE);
        }
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
        admin.close(CLOSE);
        if (closesCluster) {
            cluster.close();
        }
    }
}
