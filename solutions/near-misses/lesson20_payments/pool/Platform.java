// near miss: out-of-order
package lesson20_payments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A payment platform: one topic, and services that read it, each for a purpose of its own. */
public final class Platform {

    /** A payment; a record has its customer's name as the key, and as the value {@code id} and {@code cents}. */
    public record Payment(String customer, String id, long cents) {}

    private Platform() {}

    /** Publish payments in the order given. They are on the broker when this returns. */
    public static void publish(List<Payment> payments, Map<String, Object> connection, String topic) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            for (Payment payment : payments) {
                String value = payment.id() + " " + payment.cents();
                producer.send(new ProducerRecord<>(topic, payment.customer(), value));
            }
        }
    }

    /**
     * Start a service. It handles every payment that was ever published, and when it is started again it goes on
     * where it was.
     *
     * @param service its name, for example {@code audit}
     * @return what stops it: {@code close()} returns when the service is done with what it has and has left
     */
    public static AutoCloseable start(
            String service, Map<String, Object> connection, String topic, Consumer<Payment> handler) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", service);
        settings.put("auto.offset.reset", "earliest");
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        Thread worker =
                new Thread(() -> work(consumer, topic, payment -> pool.submit(() -> handler.accept(payment))), service);
        worker.start();
        return () -> {
            consumer.wakeup();
            worker.join();
            pool.shutdown();
            pool.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
        };
    }

    private static void work(KafkaConsumer<String, String> consumer, String topic, Consumer<Payment> handler) {
        try (consumer) {
            consumer.subscribe(List.of(topic));
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    handler.accept(payment(record));
                }
            }
        } catch (WakeupException toldToEnd) {
            // close() was called.
        }
    }

    private static Payment payment(ConsumerRecord<String, String> record) {
        String[] parts = record.value().split(" ");
        return new Payment(record.key(), parts[0], Long.parseLong(parts[1]));
    }
}
