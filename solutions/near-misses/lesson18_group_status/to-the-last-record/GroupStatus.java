// near miss: lag-miscounted
package lesson18_group_status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Tells how far a group is, as {@code kafka-consumer-groups.sh --describe} does. */
public final class GroupStatus {

    /** A partition: lag is counted from the committed offset, if there is one; the member's id, if one has it. */
    public record Line(
            int partition, Optional<Long> committed, long end, Optional<Long> lag, Optional<String> member) {}

    private GroupStatus() {}

    /** Make a line for each of a topic's partitions 0, 1 and so on; none at all if the group does not exist. */
    public static Optional<List<Line>> describe(
            String group, String topic, int partitions, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            ConsumerGroupDescription description =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            if (description.groupState() == GroupState.DEAD) {
                return Optional.empty();
            }
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            List<Line> lines = new ArrayList<>();
            for (int number = 0; number < partitions; number++) {
                TopicPartition partition = new TopicPartition(topic, number);
                long end = end(partition, admin);
                Optional<Long> offset =
                        Optional.ofNullable(committed.get(partition)).map(OffsetAndMetadata::offset);
                Optional<String> member = description.members().stream()
                        .filter(one -> one.assignment().topicPartitions().contains(partition))
                        .map(MemberDescription::consumerId)
                        .findFirst();
                lines.add(new Line(number, offset, end, offset.map(o -> end - 1 - o), member));
            }
            return Optional.of(lines);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static long end(TopicPartition partition, Admin admin) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
