package lesson05_programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes payments: {@code Produce client.properties payments payment-1 payment-2}. */
public final class Produce {

    private Produce() {}

    public static void main(String[] args) throws IOException {
        Properties settings = new Properties();
        try (BufferedReader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        String topic = args[1];
        List<String> payments = List.of(args).subList(2, args.length);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String payment : payments) {
                producer.send(new ProducerRecord<>(topic, payment));
            }
        }
    }
}
