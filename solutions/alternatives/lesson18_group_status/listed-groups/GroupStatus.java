package lesson18_group_status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for the group among all groups, and asks a consumer that never joins for the offsets. */
public final class GroupStatus {

    /** A partition: lag is counted from the committed offset, if there is one; the member's id, if one has it. */
    public record Line(
            int partition, Optional<Long> committed, long end, Optional<Long> lag, Optional<String> member) {}

    private GroupStatus() {}

    /** Make a line for each of a topic's partitions 0, 1 and so on; none at all if the group does not exist. */
    public static Optional<List<Line>> describe(
            String group, String topic, int partitions, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection);
                KafkaConsumer<byte[], byte[]> consumer = consumerOf(group, connection)) {
            if (admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .noneMatch(group::equals)) {
                return Optional.empty();
            }
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .sorted(Comparator.comparing(TopicPartition::partition))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(all));
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<Line> lines = new ArrayList<>();
            for (TopicPartition partition : all) {
                long end = ends.get(partition);
                OffsetAndMetadata offset = committed.get(partition);
                lines.add(new Line(
                        partition.partition(),
                        offset == null ? Optional.empty() : Optional.of(offset.offset()),
                        end,
                        offset == null ? Optional.empty() : Optional.of(end - offset.offset()),
                        memberWith(partition, group, admin)));
            }
            return Optional.of(lines);
        }
    }

    private static Optional<String> memberWith(TopicPartition partition, String group, Admin admin) throws Exception {
        for (MemberDescription member : admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .get(group)
                .members()) {
            if (member.assignment().topicPartitions().contains(partition)) {
                return Optional.of(member.consumerId());
            }
        }
        return Optional.empty();
    }

    private static KafkaConsumer<byte[], byte[]> consumerOf(String group, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
