package lesson17_rebalance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Commits after each batch, so that nothing is open at a rebalance; stops by a flag and short polls. */
public final class Worker {

    private Worker() {}

    public static AutoCloseable start(Map<String, Object> settings, String topic, Consumer<String> handler) {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.submit(() -> {
            try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
                consumer.subscribe(List.of(topic));
                while (!stopped.get()) {
                    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                        handler.accept(record.value());
                    }
                    consumer.commitSync();
                }
            }
        });
        return () -> {
            stopped.set(true);
            executor.shutdown();
            executor.awaitTermination(5, TimeUnit.SECONDS);
        };
    }
}
