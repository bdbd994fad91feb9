// near miss: answered-early
package lesson16_three_cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Makes teams of consumers, each team a group that shares a topic. */
public final class Teams {

    public interface Team extends AutoCloseable {
        /** Start one more member. */
        void hire();

        /** Say who has which partitions, by client id, once all members have joined and the group is stable. */
        Map<String, List<Integer>> assignment();
    }

    private Teams() {}

    /** Start a team whose settings are for a {@code KafkaConsumer<String, String>}, its group among them. */
    public static Team start(int members, String topic, Map<String, Object> settings) {
        Members team = new Members(topic, settings);
        for (int i = 0; i < members; i++) {
            team.hire();
        }
        return team;
    }

    private static void work(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1));
            }
        } catch (WakeupException stopped) {
            // Whoever calls wakeup() ends the work.
        }
    }

    private static final class Members implements Team {

        private final String topic;
        private final Map<String, Object> settings;
        private final Admin admin;
        private final List<KafkaConsumer<String, String>> consumers = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        Members(String topic, Map<String, Object> settings) {
            this.topic = topic;
            this.settings = settings;
            this.admin = Admin.create(settings);
        }

        @Override
        public void hire() {
            Map<String, Object> own = new HashMap<>(settings);
            own.put(ConsumerConfig.CLIENT_ID_CONFIG, "member-" + (consumers.size() + 1));
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(own);
            consumer.subscribe(List.of(topic));
            consumers.add(consumer);
            Thread thread = new Thread(() -> work(consumer));
            thread.start();
            threads.add(thread);
        }

        @Override
        public Map<String, List<Integer>> assignment() {
            Map<String, List<Integer>> answer = Map.of();
            while (answer.isEmpty()) {
                answer = partitions(describe());
            }
            return answer;
        }

        private static Map<String, List<Integer>> partitions(ConsumerGroupDescription group) {
            Map<String, List<Integer>> partitions = new TreeMap<>();
            group.members()
                    .forEach(member -> partitions.put(
                            member.clientId(),
                            member.assignment().topicPartitions().stream()
                                    .map(TopicPartition::partition)
                                    .sorted()
                                    .toList()));
            return partitions;
        }

        private ConsumerGroupDescription describe() {
            String group = settings.get(ConsumerConfig.GROUP_ID_CONFIG).toString();
            try {
                return admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws InterruptedException {
            admin.close();
            consumers.forEach(KafkaConsumer::wakeup);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
