package learnkafka.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer that the test runs with the learner's settings.
 *
 * <p>It does nothing by itself: the test's thread polls. So what it has read is the test's to decide.
 */
public final class Reader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final String who;
    private final Map<String, Object> settings;
    private final KafkaConsumer<Object, Object> consumer;
    private final List<ConsumerRecord<Object, Object>> records = new ArrayList<>();
    private boolean closed;

    Reader(String who, Map<String, Object> settings) {
        this.who = who;
        this.settings = settings;
        try {
            this.consumer = new KafkaConsumer<>(settings);
        } catch (KafkaException refused) {
            throw ClientSettings.refused("KafkaConsumer", refused);
        }
    }

    /** Whose consumer it is. */
    public String who() {
        return who;
    }

    /** The group that the settings name. */
    public Optional<String> groupId() {
        return Optional.ofNullable(settings.get("group.id")).map(Object::toString);
    }

    /**
     * Subscribe to a topic.
     *
     * @throws LessonFailure with the diagnosis {@code no-group} if the settings name no group
     */
    public Reader subscribe(Topic topic) {
        if (groupId().filter(id -> !id.isBlank()).isEmpty()) {
            throw Diagnosis.of("no-group")
                    .you("the settings for " + who + " hold no group.id")
                    .broker("no group of " + who + " is known: a consumer without a group can't subscribe")
                    .because("a consumer that subscribes does so as a member of a group, and group.id names it")
                    .failure();
        }
        consumer.subscribe(List.of(topic.name()));
        return this;
    }

    /** Poll once and keep what came. */
    public void poll() {
        consumer.poll(POLL).forEach(records::add);
    }

    /** The partitions that the consumer itself believes to have. */
    public Set<TopicPartition> assignment() {
        return consumer.assignment();
    }

    /** Whether the consumer has partitions and has read all that the broker holds of them now. */
    public boolean atEnd() {
        // Not by currentLag: it tells of the last fetch, and knows nothing of what came after it.
        Map<TopicPartition, Long> ends = consumer.endOffsets(assignment());
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether the consumer has a partition. */
    public boolean has(int partition) {
        return assignment().stream().anyMatch(assigned -> assigned.partition() == partition);
    }

    /** The next offset that the consumer will read on a partition that it has. */
    public long position(int partition) {
        return assignment().stream()
                .filter(assigned -> assigned.partition() == partition)
                .mapToLong(consumer::position)
                .findFirst()
                .orElseThrow();
    }

    /** Commit the position: all that was read is done. */
    public void commit() {
        consumer.commitSync();
    }

    /** How many records were read. */
    public int count() {
        return records.size();
    }

    /** The values read so far, in the order in which they came. */
    public List<String> values() {
        return records.stream().map(record -> text(record.value())).toList();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(value);
    }

    /** Leave the group. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
