package lesson02_topic;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartitionInfo;

/** Looks whether the topic is there, leaves the replication to the cluster by -1, and asks the first partition. */
public final class TopicSetup {

    public record Layout(int partitions, int replicationFactor) {}

    private TopicSetup() {}

    public static void create(String topic, int partitions, Map<String, Object> connection) throws Exception {
        try (AdminClient admin = AdminClient.create(connection)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(Set.of(new NewTopic(topic, partitions, (short) -1)))
                        .values()
                        .get(topic)
                        .get();
            }
        }
    }

    public static Layout describe(String topic, Map<String, Object> connection) throws Exception {
        try (AdminClient admin = AdminClient.create(connection)) {
            var found = admin.describeTopics(Set.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .partitions();
            int replicas = found.stream()
                    .map(TopicPartitionInfo::replicas)
                    .findFirst()
                    .orElseThrow()
                    .size();
            return new Layout(found.size(), replicas);
        }
    }
}
