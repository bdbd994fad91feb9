package learnkafka.learn.show;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Partition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the newest records of a topic, and each of them once. */
final class NewestRecords implements AutoCloseable {

    /** As many of a partition as a wide terminal shows. */
    private static final int MOST = 16;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Broker broker;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Deque<Entry>> newest = new HashMap<>();

    NewestRecords(Broker broker) {
        this.broker = broker;
        consumer = broker.consumer();
    }

    /**
     * Read on.
     *
     * @param led the partitions that have a leader
     */
    List<Partition> read(Collection<TopicPartition> led) {
        return broker.ask(() -> {
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(led);
            Map<TopicPartition, Long> ends = consumer.endOffsets(led);
            assign(Set.copyOf(led));
            led.forEach(partition -> prepare(partition, starts.get(partition), ends.get(partition)));
            poll(ends);
            List<Partition> partitions = new ArrayList<>();
            led.forEach(partition -> partitions.add(partition(partition, starts.get(partition), ends.get(partition))));
            return partitions;
        });
    }

    /** Begin anew: the topic is another one by the same name. */
    void forget() {
        newest.clear();
        consumer.unsubscribe();
    }

    private void assign(Set<TopicPartition> led) {
        if (!led.equals(consumer.assignment())) {
            Set<TopicPartition> fresh = new HashSet<>(led);
            fresh.removeAll(consumer.assignment());
            newest.keySet().retainAll(led);
            consumer.assign(led);
            fresh.forEach(partition -> consumer.seek(partition, 0));
        }
    }

    /** Leave out what nobody will see: what retention took, and what a burst pushed out. */
    private void prepare(TopicPartition partition, long start, long end) {
        long from = Math.max(start, end - MOST);
        if (consumer.position(partition) < from) {
            consumer.seek(partition, from);
        }
        newest.computeIfAbsent(partition, none -> new ArrayDeque<>()).removeIf(entry -> entry.offset() < start);
    }

    private void poll(Map<TopicPartition, Long> ends) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::keep);
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> read) {
        Deque<Entry> kept = newest.get(new TopicPartition(read.topic(), read.partition()));
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        Optional<String> key = Optional.ofNullable(read.key()).map(RecordText::of);
        kept.addLast(new Entry(read.offset(), key, RecordText.of(read.value())));
    }

    private Partition partition(TopicPartition partition, long start, long end) {
        // Records may have come since the end was asked for.
        long now = Math.max(end, consumer.position(partition));
        return new Partition(partition.partition(), true, start, now, List.copyOf(newest.get(partition)));
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
