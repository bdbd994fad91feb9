package learnkafka.learn.show;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learnkafka.learn.show.Snapshot.Partition;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at one topic, as often as it is asked to. */
final class TopicView implements AutoCloseable {

    private final Broker broker;
    private final String topic;
    private final NewestRecords newest;
    private final Groups groups;
    /** The last that was seen of each partition, for those that lose their leader. */
    private final Map<Integer, Partition> seen = new TreeMap<>();

    /** A topic that was deleted and created again is another one. */
    private Uuid id = Uuid.ZERO_UUID;

    TopicView(Broker broker, String topic) {
        this.broker = broker;
        this.topic = topic;
        newest = new NewestRecords(broker);
        groups = new Groups(broker);
    }

    /**
     * Look.
     *
     * @throws NoSuchTopic if there is none by that name
     * @throws learnkafka.lesson.cluster.NoBroker if no answer comes in time
     */
    Snapshot look() {
        List<TopicPartition> all = new ArrayList<>();
        List<TopicPartition> led = new ArrayList<>();
        TopicDescription description = describe();
        if (!description.topicId().equals(id)) {
            id = description.topicId();
            newest.forget();
            seen.clear();
        }
        for (TopicPartitionInfo partition : description.partitions()) {
            TopicPartition named = new TopicPartition(topic, partition.partition());
            all.add(named);
            if (partition.leader() != null && !partition.leader().isEmpty()) {
                led.add(named);
            }
        }
        // Groups first: what they commit afterwards is not behind the end that is asked for then.
        List<Snapshot.Group> readers = groups.of(all);
        newest.read(led).forEach(partition -> seen.put(partition.number(), partition));
        List<Partition> partitions = all.stream()
                .map(partition -> led.contains(partition) ? seen.get(partition.partition()) : leaderless(partition))
                .sorted(Comparator.comparingInt(Partition::number))
                .toList();
        return new Snapshot(topic, broker.address(), LocalTime.now(), partitions, readers);
    }

    private Partition leaderless(TopicPartition partition) {
        Partition last =
                seen.getOrDefault(partition.partition(), new Partition(partition.partition(), true, 0, 0, List.of()));
        return new Partition(last.number(), false, last.start(), last.end(), last.newest());
    }

    private TopicDescription describe() {
        try {
            return broker.result(broker.admin()
                    .describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic));
        } catch (UnknownTopicOrPartitionException | InvalidTopicException unknown) {
            throw new NoSuchTopic(
                    "No topic [%s] at [%s].".formatted(RecordText.of(topic), broker.address()),
                    List.copyOf(broker.result(broker.admin().listTopics().names())));
        }
    }

    @Override
    public void close() {
        newest.close();
    }
}
