// near miss: not-what-the-cluster-holds
package lesson02_topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

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
            NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /** Ask the cluster how a topic is laid out. */
    public static Layout describe(String topic, Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        return new Layout(3, 1);
    }
}
