package lesson05_programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import learnkafka.stub.Todo;

/** Handles each payment of a topic, until it is told to end: {@code Consume client.properties payments my-group}. */
public final class Consume {

    private Consume() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Properties settings = new Properties();
        try (BufferedReader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        settings.put("group.id", args[2]);
        // TODO Handle the payments of the topic args[1] from its beginning, and go on until the program is told to end.
        // How does the loop get to know, and who waits until it has?
        throw new Todo();
    }

    /** Handle a payment. It takes its time, as work does. */
    private static void handle(String payment) throws InterruptedException {
        System.out.println("begun " + payment);
        Thread.sleep(150);
        System.out.println("done " + payment);
    }
}
