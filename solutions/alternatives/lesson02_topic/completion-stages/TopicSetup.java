package lesson02_topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Takes the futures as completion stages and wraps what fails. */
public final class TopicSetup {

    public record Layout(int partitions, int replicationFactor) {}

    private TopicSetup() {}

    public static void create(String topic, int partitions, Map<String, Object> connection) {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .values()
                    .get(topic)
                    .toCompletionStage()
                    .exceptionally(failure -> {
                        if (failure instanceof TopicExistsException
                                || failure.getCause() instanceof TopicExistsException) {
                            return null;
                        }
                        throw new IllegalStateException("no topic " + topic, failure);
                    })
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    public static Layout describe(String topic, Map<String, Object> connection) {
        try (Admin admin = Admin.create(connection)) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .toCompletionStage()
                    .thenApply(found -> found.get(topic).partitions())
                    .thenApply(all -> new Layout(
                            all.size(), all.get(all.size() - 1).replicas().size()))
                    .toCompletableFuture()
                    .join();
        }
    }
}
