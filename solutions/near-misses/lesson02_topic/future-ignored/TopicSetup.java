// near miss: outcome-ignored
package lesson02_topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/** Sets up the topics that a service needs, each time before the service starts. */
public final class TopicSetup {

    /** How a topic is laid out: its number of partitions, and the number of copies of each. */
    public record Layout(int partitions, int replicationFactor) {}

    private TopicSetup() {}

    /**
     * Create a topic, replicated as is usual on its cluster. Leave one that is there already as it is.
     *
     * @throws ExecutionException if there is no such topic and it can't be created
     */
    public static void create(String topic, int partitions, Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())));
        }
    }

    /** Ask the cluster how a topic is laid out. */
    public static Layout describe(String topic, Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            TopicDescription description =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return new Layout(
                    description.partitions().size(),
                    description.partitions().get(0).replicas().size());
        }
    }
}
