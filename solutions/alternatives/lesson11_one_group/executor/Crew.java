package lesson11_one_group;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Each thread of a pool makes its consumer itself; a flag and short polls end it; commits after each batch. */
public final class Crew {

    private Crew() {}

    public static AutoCloseable start(
            String group, String topic, Consumer<String> handler, Map<String, Object> connection) {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3, Crew::background);
        for (int i = 0; i < 3; i++) {
            threads.submit(() -> {
                Map<String, Object> settings = new HashMap<>(connection);
                settings.put("group.id", group);
                settings.put("enable.auto.commit", "false");
                settings.put("key.deserializer", ByteArrayDeserializer.class);
                settings.put("value.deserializer", ByteArrayDeserializer.class);
                try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
                    consumer.subscribe(List.of(topic));
                    while (!stopped.get()) {
                        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(50));
                        records.forEach(record -> handler.accept(new String(record.value(), StandardCharsets.UTF_8)));
                        if (!records.isEmpty()) {
                            consumer.commitSync();
                        }
                    }
                }
            });
        }
        return () -> {
            stopped.set(true);
            threads.shutdown();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        };
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
