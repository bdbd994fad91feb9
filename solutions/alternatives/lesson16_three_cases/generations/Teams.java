package lesson16_three_cases;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Asks the consumers themselves, under a lock: an answer holds when all are in one generation and nothing is missing. */
public final class Teams {

    private static final Map<String, List<Member>> TEAMS = new ConcurrentHashMap<>();

    private Teams() {}

    public static AutoCloseable hire(List<String> names, String topic, Map<String, Object> settings) {
        List<Member> hired =
                names.stream().map(name -> new Member(name, topic, settings)).toList();
        TEAMS.computeIfAbsent((String) settings.get("group.id"), team -> new CopyOnWriteArrayList<>())
                .addAll(hired);
        return () -> {
            for (Member member : hired) {
                member.stop();
            }
        };
    }

    public static Map<String, List<Integer>> assignment(String team, int members, Map<String, Object> connection) {
        List<Member> hired;
        Map<String, List<Integer>> answer = new TreeMap<>();
        Set<Integer> generations = new HashSet<>();
        int assigned;
        do {
            hired = List.copyOf(TEAMS.get(team));
            generations.clear();
            assigned = 0;
            for (Member member : hired) {
                List<Integer> partitions = member.partitions(generations);
                answer.put(member.name, partitions);
                assigned += partitions.size();
            }
        } while (hired.size() < members || generations.size() > 1 || assigned < hired.get(0).partitions);
        return answer;
    }

    private static final class Member implements Runnable {

        private final KafkaConsumer<String, String> consumer;
        /** A fair one: who only asks now and then is not to wait for ever. */
        private final Lock lock = new ReentrantLock(true);

        private final Thread thread = new Thread(this);
        private final String name;
        private final int partitions;
        private volatile boolean stopped;

        Member(String name, String topic, Map<String, Object> settings) {
            Map<String, Object> own = new TreeMap<>(settings);
            own.put("client.id", name);
            this.name = name;
            consumer = new KafkaConsumer<>(own);
            partitions = consumer.partitionsFor(topic).size();
            consumer.subscribe(List.of(topic));
            thread.start();
        }

        List<Integer> partitions(Set<Integer> generations) {
            lock.lock();
            try {
                generations.add(consumer.groupMetadata().generationId());
                return consumer.assignment().stream()
                        .map(TopicPartition::partition)
                        .sorted()
                        .toList();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() {
            while (!stopped) {
                lock.lock();
                try {
                    consumer.poll(Duration.ofMillis(10));
                } finally {
                    lock.unlock();
                }
            }
            consumer.close();
        }

        void stop() throws InterruptedException {
            stopped = true;
            thread.join();
        }
    }
}
