package learnkafka.lesson.host;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures the host by hand: not a test. Prints milliseconds, or microseconds where it says so. */
final class Measure {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Measure() {}

    public static void main(String[] arguments) throws Throwable {
        Path classes = Learner.in(Files.createTempDirectory("measure"))
                .writes("text", "return text;")
                .writes("settings", "return connection;")
                .writes("each", "for (String value : values) { handler.accept(value); }")
                .compiled();
        HostSettings settings = HostSettings.ofThisJvm().withClassFolders(List.of(classes));
        Method text = Learner.method("text");
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            try (HostJvm host = HostJvm.start(settings)) {
                long started = System.nanoTime();
                host.call(text, new Object[] {"a"}, LIMIT);
                long answered = System.nanoTime();
                host.call(text, new Object[] {"a"}, LIMIT);
                long again = System.nanoTime();
                System.out.printf(
                        "start %d, first answer %d after start(), second %d us%n",
                        (started - start) / 1_000_000, (answered - start) / 1_000_000, (again - answered) / 1000);
                if (i == 5) {
                    trips(host);
                }
            }
        }
        HostSettings warm = settings.withWarmUp(
                List.of(
                        "org.apache.kafka.clients.consumer.KafkaConsumer",
                        "org.apache.kafka.clients.producer.KafkaProducer"),
                List.of());
        try (HostJvm host = HostJvm.start(warm)) {
            long start = System.nanoTime();
            host.call(text, new Object[] {"a"}, LIMIT);
            System.out.printf("first answer with warm-up under way %d%n", (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void trips(HostJvm host) throws Throwable {
        Object[] one = {"a"};
        print("round trip of a string", () -> host.call(Learner.method("text"), one, LIMIT));
        Object[] map = {"s", Map.of("bootstrap.servers", "localhost:1", "n", 5, "x", "y")};
        Method settings = Learner.method("settings");
        print("round trip of a map", () -> host.call(settings, map, LIMIT));
        Consumer<String> handler = value -> {};
        Method each = Learner.method("each");
        print("call with one callback", () -> host.call(each, new Object[] {List.of("a"), handler}, LIMIT));
    }

    private interface Step {
        void run() throws Throwable;
    }

    private static void print(String what, Step step) throws Throwable {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            long start = System.nanoTime();
            step.run();
            times.add((System.nanoTime() - start) / 1000);
        }
        List<Long> last = new ArrayList<>(times.subList(1000, 2000));
        Collections.sort(last);
        System.out.printf("%s: median %d us, 99th of 100 %d us%n", what, last.get(500), last.get(990));
    }
}
