package lesson16_three_cases;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Each member tells by its listener what it has, and hire returns only when all of them have been told. */
public final class Teams {

    private static final Map<String, Board> BOARDS = new ConcurrentHashMap<>();

    private Teams() {}

    public static AutoCloseable hire(List<String> names, String topic, Map<String, Object> settings) {
        Board board = BOARDS.computeIfAbsent((String) settings.get("group.id"), team -> new Board(topic));
        ExecutorService threads = Executors.newFixedThreadPool(names.size());
        names.forEach(name -> threads.submit(() -> board.work(name, settings)));
        return () -> {
            threads.shutdownNow();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        };
    }

    public static Map<String, List<Integer>> assignment(String team, int members, Map<String, Object> connection)
            throws InterruptedException {
        return BOARDS.get(team).read(members);
    }

    private static final class Board {

        private final String topic;
        private final Map<String, List<Integer>> told = new HashMap<>();
        private int partitions;

        Board(String topic) {
            this.topic = topic;
        }

        void work(String name, Map<String, Object> settings) {
            Map<String, Object> own = new HashMap<>(settings);
            own.put("client.id", name);
            try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(own)) {
                set(consumer.partitionsFor(topic).size());
                consumer.subscribe(List.of(topic), listener(name));
                while (!Thread.currentThread().isInterrupted()) {
                    consumer.poll(Duration.ofMillis(50));
                }
            }
        }

        private ConsumerRebalanceListener listener(String name) {
            return new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                    forget(name);
                }

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                    tell(name, assigned.stream().map(TopicPartition::partition).toList());
                }
            };
        }

        private synchronized void set(int number) {
            partitions = number;
        }

        private synchronized void forget(String name) {
            told.remove(name);
        }

        private synchronized void tell(String name, List<Integer> numbers) {
            told.put(name, numbers);
            notifyAll();
        }

        synchronized Map<String, List<Integer>> read(int members) throws InterruptedException {
            while (told.size() < members
                    || told.values().stream().mapToInt(List::size).sum() < partitions) {
                wait();
            }
            return new HashMap<>(told);
        }
    }
}
