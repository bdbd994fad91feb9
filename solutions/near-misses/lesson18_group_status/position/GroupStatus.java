// near miss: lag-from-position
package lesson18_group_status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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
            List<Line> lines = new ArrayList<>();
            try (KafkaConsumer<byte[], byte[]> consumer = consumerOf(group, connection)) {
                for (int number = 0; number < partitions; number++) {
                    TopicPartition partition = new TopicPartition(topic, number);
                    long end = end(partition, admin);
                    consumer.assign(List.of(partition));
                    Optional<Long> offset = Optional.of(consumer.position(partition));
                    Optional<String> member = description.members().stream()
                            .filter(one -> one.assignment().topicPartitions().contains(partition))
                            .map(MemberDescription::consumerId)
                            .findFirst();
                    lines.add(new Line(number, offset, end, offset.map(o -> end - o), member));
                }
            }
            return Optional.of(lines);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumerOf(String group, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static long end(TopicPartition partition, Admin admin) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
