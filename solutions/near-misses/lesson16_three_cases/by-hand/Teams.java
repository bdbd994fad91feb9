// near miss: assigned-by-hand
package lesson16_three_cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
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

    private static void work(KafkaConsumer<String, String> consumer, Supplier<List<TopicPartition>> share) {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                consumer.assign(share.get());
                if (consumer.assignment().isEmpty()) {
                    Thread.sleep(20);
                } else {
                    consumer.poll(Duration.ofMillis(100));
                }
            }
        } catch (WakeupException | InterruptException | InterruptedException stopped) {
            // close() ends the work.
        }
    }

    private static final class Members implements Team {

        private final String topic;
        private final Map<String, Object> settings;
        private final List<KafkaConsumer<String, String>> consumers = new CopyOnWriteArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private volatile int partitions;

        Members(String topic, Map<String, Object> settings) {
            this.topic = topic;
            this.settings = settings;
        }

        @Override
        public void hire() {
            int number = consumers.size();
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
            partitions = consumer.partitionsFor(topic).size();
            consumers.add(consumer);
            Thread thread = new Thread(() -> work(consumer, () -> share(number)));
            thread.start();
            threads.add(thread);
        }

        private List<TopicPartition> share(int number) {
            return IntStream.range(0, partitions)
                    .filter(partition -> partition % consumers.size() == number)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
        }

        @Override
        public Map<String, List<Integer>> assignment() {
            Map<String, List<Integer>> partitions = new TreeMap<>();
            for (int i = 0; i < consumers.size(); i++) {
                partitions.put(
                        "member-" + (i + 1),
                        share(i).stream().map(TopicPartition::partition).toList());
            }
            return partitions;
        }

        @Override
        public void close() throws InterruptedException {
            consumers.forEach(KafkaConsumer::wakeup);
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
