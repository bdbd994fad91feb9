package lesson18_group_status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks for all partitions at once, and puts the answers together in no particular order. */
public final class GroupStatus {

    /** A partition: lag is counted from the committed offset, if there is one; the member's id, if one has it. */
    public record Line(
            int partition, Optional<Long> committed, long end, Optional<Long> lag, Optional<String> member) {}

    private GroupStatus() {}

    /** Make a line for each of a topic's partitions 0, 1 and so on; none at all if the group does not exist. */
    public static Optional<List<Line>> describe(
            String group, String topic, int partitions, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            ConsumerGroupDescription description = describe(admin, group);
            if (description == null) {
                return Optional.empty();
            }
            Map<TopicPartition, OffsetSpec> all =
                    admin.describeTopics(Set.of(topic)).topicNameValues().get(topic).get().partitions().stream()
                            .collect(Collectors.toMap(
                                    info -> new TopicPartition(topic, info.partition()), info -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(all).all().get();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(all.keySet())))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
            Map<TopicPartition, String> members = new HashMap<>();
            description
                    .members()
                    .forEach(member -> member.assignment()
                            .topicPartitions()
                            .forEach(partition -> members.put(partition, member.consumerId())));
            return Optional.of(all.keySet().stream()
                    .map(partition -> {
                        long end = ends.get(partition).offset();
                        Optional<Long> offset =
                                Optional.ofNullable(committed.get(partition)).map(OffsetAndMetadata::offset);
                        return new Line(
                                partition.partition(),
                                offset,
                                end,
                                offset.map(value -> end - value),
                                Optional.ofNullable(members.get(partition)));
                    })
                    .toList());
        }
    }

    private static ConsumerGroupDescription describe(Admin admin, String group) throws Exception {
        try {
            ConsumerGroupDescription description = admin.describeConsumerGroups(Set.of(group))
                    .describedGroups()
                    .get(group)
                    .get();
            return description.groupState() == GroupState.DEAD ? null : description;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return null;
            }
            throw failed;
        }
    }
}
