package lesson02_topic;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.Admin;

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
            // TODO Create the topic. How do you hear that it is there, that it was there before, or that it can't be?
            throw new Todo();
        }
    }

    /** Ask the cluster how a topic is laid out. */
    public static Layout describe(String topic, Map<String, Object> connection)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            // TODO Describe the topic. Where does the description hold the copies?
            throw new Todo();
        }
    }
}
