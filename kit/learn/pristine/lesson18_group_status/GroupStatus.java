package lesson18_group_status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

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
            // TODO What has the group committed? Who has which partition? And what does Kafka answer
            //      where nothing was committed, or about a group that it has never seen?
            throw new Todo();
        }
    }

    private static long end(TopicPartition partition, Admin admin) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
