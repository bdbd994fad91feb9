package learnkafka.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A topic of the test, as the broker has it. */
public final class Topic {

    private static final int TILES = 30;

    private final Session session;
    private final String name;
    private final int partitions;

    Topic(Session session, String name, int partitions) {
        this.session = session;
        this.name = name;
        this.partitions = partitions;
    }

    public String name() {
        return name;
    }

    public int partitions() {
        return partitions;
    }

    /** Publish values without keys, turn by turn on the partitions; return when the broker has them. */
    public Topic publish(List<String> values) {
        session.publish(IntStream.range(0, values.size())
                .mapToObj(i -> new ProducerRecord<String, String>(name, i % partitions, null, values.get(i)))
                .toList());
        return this;
    }

    /** Publish a number of values, {@code payment-1} and so on; return when the broker has them. */
    public Topic publish(String thing, int number) {
        return publish(
                IntStream.rangeClosed(1, number).mapToObj(i -> thing + "-" + i).toList());
    }

    /** Publish one record on a partition; return when the broker has it. */
    public Topic publishTo(int partition, String key, String value) {
        session.publish(List.of(new ProducerRecord<>(name, partition, key, value)));
        return this;
    }

    /** Publish one record on a partition, stamped with a time of the past; return when the broker has it. */
    public Topic publishAt(Instant time, int partition, String value) {
        session.publish(List.of(new ProducerRecord<>(name, partition, time.toEpochMilli(), null, value)));
        return this;
    }

    /** Publish values on a partition, stamped with a time and each its own key; return when the broker has them. */
    public Topic publishAt(Instant time, int partition, List<String> values) {
        session.publish(values.stream()
                .map(value -> new ProducerRecord<>(name, partition, time.toEpochMilli(), value, value))
                .toList());
        return this;
    }

    /** Read all records that the broker holds now, in the order of partition and offset. */
    public List<ConsumerRecord<String, String>> records() {
        return session.read(topicPartitions());
    }

    /** Ask for the end offset of each partition: the offset that its next record will get. */
    public Map<Integer, Long> endOffsets() {
        return offsets(OffsetSpec.latest());
    }

    /** Ask for the start offset of each partition: that of its first record that is still kept, or the end offset. */
    public Map<Integer, Long> startOffsets() {
        return offsets(OffsetSpec.earliest());
    }

    private Map<Integer, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, ListOffsetsResultInfo> offsets = Wait.result(session.admin()
                .listOffsets(topicPartitions().stream().collect(Collectors.toMap(p -> p, p -> which)))
                .all());
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        found -> found.getKey().partition(),
                        found -> found.getValue().offset()));
    }

    /** Ask for the settings that the topic has of its own; all others are the brokers'. */
    public Map<String, String> settings() {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return Wait.result(session.admin().describeConfigs(List.of(topic)).all()).get(topic).entries().stream()
                .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value, (one, same) -> one, TreeMap::new));
    }

    /** Ask for the ids of the producers that have written to the topic. One without idempotence has none. */
    public Set<Long> producerIds() {
        return Wait.result(session.admin().describeProducers(topicPartitions()).all()).values().stream()
                .flatMap(partition -> partition.activeProducers().stream())
                .map(ProducerState::producerId)
                .collect(Collectors.toSet());
    }

    /** Whether every partition has a leader that takes requests, so that records published now can't get lost. */
    public boolean isReady() {
        try {
            return endOffsets().size() == partitions;
        } catch (UnknownTopicOrPartitionException | LeaderNotAvailableException notYet) {
            return false;
        }
    }

    /** Draw the topic, a line for its sum and one for each partition. */
    public List<String> picture() {
        return picture(partition -> "");
    }

    /** Draw the topic with a remark behind each partition. */
    public List<String> picture(IntFunction<String> remark) {
        Map<Integer, Long> ends = endOffsets();
        long records = ends.values().stream().mapToLong(Long::longValue).sum();
        return Stream.concat(
                        Stream.of(name + ": " + Text.count(partitions, "partition") + ", "
                                + Text.count(records, "record")),
                        IntStream.range(0, partitions)
                                .mapToObj(p ->
                                        ("P" + p + " " + tiles(ends.get(p)) + " " + remark.apply(p)).stripTrailing()))
                .toList();
    }

    private static String tiles(long records) {
        return records <= TILES ? "■".repeat((int) records) : "■".repeat(TILES - 1) + "… " + records;
    }

    List<TopicPartition> topicPartitions() {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
