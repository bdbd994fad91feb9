package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

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

    @Test
    void what_the_learners_code_brings_back_is_gone_when_that_has_ended()
            throws ExecutionException, InterruptedException {
        try (Cluster brokers = Clusters.openAlone(1);
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            Session session = new Session(new KeptRunning(brokers));
            Kafka kafka = new Kafka(() -> session);
            Topic topic = kafka.topic("payments", 1);
            Topic other = new Kafka(() -> session).topic("payments", 1);
            kafka.cleanUp();
            kafka.cleanUpAgain();
            assertThat(Wait.until(
                            "the topic is gone", BOUND, () -> !topics(admin).contains(topic.name())))
                    .isTrue();
            // As a consumer does that was left open, and a producer that was given a name by the test.
            List<String> back = List.of(topic.name(), topic.name() + "-dead-letters");
            admin.createTopics(back.stream()
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            String group = "readers-of-" + topic.name();
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic.name(), 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();

            session.codeHasEnded();

            assertThat(Wait.until(
                            "nothing is left",
                            BOUND,
                            () -> topics(admin).equals(Set.of(other.name()))
                                    && admin.listGroups().all().get().isEmpty()))
                    .isTrue();
            session.close();
        }
    }

    private static Set<String> topics(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
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
