package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest {

    @Test
    void at_its_end_what_tests_made_is_gone_from_brokers_that_go_on() throws ExecutionException, InterruptedException {
        try (Cluster brokers = Clusters.openAlone(1);
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            Session session = new Session(new KeptRunning(brokers));
            Kafka kafka = new Kafka(() -> session);
            Topic topic = kafka.topic("payments", 1);
            String group = kafka.groupName("receipts");
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic.name(), 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            assertThat(admin.listGroups().all().get())
                    .extracting(GroupListing::groupId)
                    .contains(group);

            kafka.cleanUp();
            session.end();

            assertThat(admin.listGroups().all().get()).isEmpty();
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    /** Brokers that somebody else ends. */
    private record KeptRunning(Cluster brokers) implements Cluster {

        @Override
        public String bootstrapServers() {
            return brokers.bootstrapServers();
        }

        @Override
        public Map<String, Object> clientSettings() {
            return Map.of();
        }

        @Override
        public String description() {
            return "brokers that go on";
        }

        @Override
        public boolean ownedByKit() {
            return true;
        }

        @Override
        public boolean keepsRunning() {
            return true;
        }

        @Override
        public void close() {
            // Left to the other one.
        }
    }
}
