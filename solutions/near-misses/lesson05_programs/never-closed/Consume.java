// near miss: never-left
package lesson05_programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Handles each payment of a topic, until it is told to end: {@code Consume client.properties payments my-group}. */
public final class Consume {

    private Consume() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Properties settings = new Properties();
        try (BufferedReader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        settings.put("group.id", args[2]);
        settings.put("auto.offset.reset", "earliest");
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        Thread main = Thread.currentThread();
        AtomicBoolean running = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.set(false);
            try {
                main.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
        consumer.subscribe(List.of(args[1]));
        while (running.get()) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                handle(record.value());
            }
        }
    }

    /** Handle a payment. It takes its time, as work does. */
    private static void handle(String payment) throws InterruptedException {
        System.out.println("begun " + payment);
        Thread.sleep(150);
        System.out.println("done " + payment);
    }
}
