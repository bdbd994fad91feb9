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
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
        consumer.subscribe(List.of(args[1]));
        Thread worker = new Thread(() -> work(consumer), "worker");
        worker.start();
        Thread hook = new Thread(() -> end(consumer, worker));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void work(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(10))) {
                    handle(record.value());
                }
            }
        } catch (WakeupException | InterruptedException toldToEnd) {
            System.out.println("good-bye");
        }
    }

    private static void end(KafkaConsumer<String, String> consumer, Thread worker) {
        consumer.wakeup();
        try {
            worker.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Handle a payment. It takes its time, as work does. */
    private static void handle(String payment) throws InterruptedException {
        System.out.println("begun " + payment);
        Thread.sleep(150);
        System.out.println("done " + payment);
    }
}
