package lesson16_three_cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Each member tells by its listener what it has; start waits for all; default client ids are replaced by names. */
public final class Teams {

    public interface Team extends AutoCloseable {
        void hire();

        Map<String, List<Integer>> assignment();
    }

    private Teams() {}

    public static Team start(int members, String topic, Map<String, Object> settings) {
        Board board = new Board(topic, settings);
        for (int i = 0; i < members; i++) {
            board.hire();
        }
        board.assignment();
        return board;
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static final class Board implements Team {

        private final String topic;
        private final Map<String, Object> settings;
        private final ExecutorService threads = Executors.newCachedThreadPool(Teams::background);
        private final Map<String, List<Integer>> told = new HashMap<>();
        private int hired;
        private int partitions;
        private volatile boolean closed;

        Board(String topic, Map<String, Object> settings) {
            this.topic = topic;
            this.settings = settings;
        }

        @Override
        public synchronized void hire() {
            hired++;
            String name = "colleague " + hired;
            threads.submit(() -> work(name));
        }

        @Override
        public synchronized Map<String, List<Integer>> assignment() {
            try {
                while (told.size() < hired
                        || told.values().stream().mapToInt(List::size).sum() < partitions) {
                    wait();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new TreeMap<>(told);
        }

        private void work(String name) {
            Map<String, Object> own = new HashMap<>(settings);
            own.put("client.id", name);
            try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(own)) {
                set(consumer.partitionsFor(topic).size());
                consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
                    @Override
                    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                        tell(name, null);
                    }

                    @Override
                    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                        List<Integer> numbers = new ArrayList<>();
                        assigned.forEach(partition -> numbers.add(partition.partition()));
                        tell(name, numbers);
                    }
                });
                while (!closed) {
                    consumer.poll(Duration.ofMillis(50));
                }
            }
        }

        private synchronized void set(int number) {
            partitions = number;
        }

        private synchronized void tell(String name, List<Integer> numbers) {
            if (numbers == null) {
                told.remove(name);
            } else {
                told.put(name, numbers);
            }
            notifyAll();
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            threads.shutdown();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
