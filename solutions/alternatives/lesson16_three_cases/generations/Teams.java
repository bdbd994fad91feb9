package lesson16_three_cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Asks the consumers themselves, under a lock: an answer holds when all are in one generation and nothing is missing. */
public final class Teams {

    public interface Team extends AutoCloseable {
        void hire();

        Map<String, List<Integer>> assignment();
    }

    private Teams() {}

    public static Team start(int members, String topic, Map<String, Object> settings) {
        List<Member> hired = new CopyOnWriteArrayList<>();
        for (int i = 0; i < members; i++) {
            hired.add(new Member(topic, settings));
        }
        return new Team() {
            @Override
            public void hire() {
                hired.add(new Member(topic, settings));
            }

            @Override
            public Map<String, List<Integer>> assignment() {
                Map<String, List<Integer>> answer = new TreeMap<>();
                Set<Integer> generations = new HashSet<>();
                int assigned;
                do {
                    generations.clear();
                    assigned = 0;
                    for (Member member : hired) {
                        List<Integer> partitions = member.partitions(generations);
                        answer.put(member.client, partitions);
                        assigned += partitions.size();
                    }
                } while (generations.size() > 1 || assigned < hired.get(0).partitions);
                return answer;
            }

            @Override
            public void close() throws InterruptedException {
                for (Member member : hired) {
                    member.stop();
                }
            }
        };
    }

    private static final class Member implements Runnable {

        private final KafkaConsumer<String, String> consumer;
        private final Thread thread = new Thread(this);
        private final String client;
        private final int partitions;
        private volatile boolean stopped;

        Member(String topic, Map<String, Object> settings) {
            consumer = new KafkaConsumer<>(settings);
            client = consumer.metrics().keySet().iterator().next().tags().get("client-id");
            partitions = consumer.partitionsFor(topic).size();
            consumer.subscribe(List.of(topic));
            thread.start();
        }

        List<Integer> partitions(Set<Integer> generations) {
            synchronized (consumer) {
                generations.add(consumer.groupMetadata().generationId());
                return consumer.assignment().stream()
                        .map(TopicPartition::partition)
                        .sorted()
                        .toList();
            }
        }

        @Override
        public void run() {
            while (!stopped) {
                synchronized (consumer) {
                    consumer.poll(Duration.ofMillis(10));
                }
                Thread.onSpinWait();
            }
            consumer.close();
        }

        void stop() throws InterruptedException {
            stopped = true;
            thread.join();
        }
    }
}
