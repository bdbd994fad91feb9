package lesson05_programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import learnkafka.stub.Todo;

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
        // TODO Publish the payments in this order. Where are they when main returns and this program is over?
        throw new Todo();
    }
}
