// near miss: done-again
package lesson05_programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
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
        settings.put("enable.auto.commit", "false");
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            consumer.wakeup();
            try {
                main.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
        try (consumer) {
            consumer.subscribe(List.of(args[1]));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    handle(record.value());
                }
            }
        } catch (WakeupException toldToEnd) {
            System.out.println("good-bye");
        }
    }

    /** Handle a payment. It takes its time, as work does. */
    private static void handle(String payment) throws InterruptedException {
        System.out.println("begun " + payment);
        Thread.sleep(150);
        System.out.println("done " + payment);
    }
}
