package learnkafka.learn.show;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Lists the topics of a cluster, without Kafka's own. */
public final class TopicList {

    private TopicList() {}

    /** A topic and how much it holds. */
    public record Line(String topic, int partitions, long records) {}

    /** List the topics by name. */
    public static List<Line> of(Broker broker) {
        Collection<String> names = broker.result(broker.admin().listTopics().names());
        Map<String, TopicDescription> topics =
                broker.result(broker.admin().describeTopics(names).allTopicNames());
        List<TopicPartition> partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .filter(partition -> partition.leader() != null)
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> starts = offsets(broker, partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(broker, partitions, OffsetSpec.latest());
        Map<String, Long> records = partitions.stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        Collectors.summingLong(partition -> ends.get(partition).offset()
                                - starts.get(partition).offset())));
        return topics.values().stream()
                .map(topic -> new Line(
                        RecordText.of(topic.name()), topic.partitions().size(), records.getOrDefault(topic.name(), 0L)))
                .sorted(java.util.Comparator.comparing(Line::topic))
                .toList();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Broker broker, List<TopicPartition> partitions, OffsetSpec spec) {
        return broker.result(broker.admin()
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> spec)))
                .all());
    }
}
