// near miss: records-deleted
package lesson10_retention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Sets how long a topic keeps its records. */
public final class Retention {

    private Retention() {}

    /**
     * Have the records of a topic vanish when they are older than that, those that it holds now and those to come.
     *
     * <p>Younger records, and all other topics, stay as they are.
     */
    public static void keepFor(Duration age, String topic, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            long limit = Instant.now().minus(age).toEpochMilli();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicPartitionInfo info : admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()) {
                asked.put(new TopicPartition(topic, info.partition()), OffsetSpec.forTimestamp(limit));
            }
            Map<TopicPartition, RecordsToDelete> old = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, young) -> old.put(partition, RecordsToDelete.beforeOffset(young.offset())));
            admin.deleteRecords(old).all().get();
        }
    }
}
