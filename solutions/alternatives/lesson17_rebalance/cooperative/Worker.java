package lesson17_rebalance;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A class that is worker, listener and handle in one; keeps its partitions over a rebalance; commits each record. */
public final class Worker implements Runnable, ConsumerRebalanceListener, AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Consumer<String> handler;
    private final CountDownLatch left = new CountDownLatch(1);
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();

    private Worker(Map<String, Object> settings, Consumer<String> handler) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        this.consumer = new KafkaConsumer<>(own);
        this.handler = handler;
    }

    public static AutoCloseable start(Map<String, Object> settings, String topic, Consumer<String> handler) {
        Worker worker = new Worker(settings, handler);
        worker.consumer.subscribe(Pattern.compile(Pattern.quote(topic)), worker);
        new Thread(worker).start();
        return worker;
    }

    @Override
    public void run() {
        try {
            while (true) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    handler.accept(record.value());
                    done.put(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1));
                });
                consumer.commitAsync(Map.copyOf(done), null);
            }
        } catch (WakeupException stop) {
            consumer.commitSync(done);
        } finally {
            consumer.close();
            left.countDown();
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        consumer.commitSync(done);
        done.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        left.await();
    }
}
