package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The embedded broker, from the start of its JVM to its {@code READY} line. */
record BrokerStep(Workshop workshop) {

    private static final Pattern TIME = Pattern.compile("ready after (\\d+) ms");

    void measure(int runs, Table table) throws Exception {
        new Contest()
                .with("One broker, first start", () -> first(1))
                .with("One broker, later start", () -> later(1))
                .with("Three brokers, first start", () -> first(3))
                .with("Three brokers, later start", () -> later(3))
                .measure(runs)
                .forEach(table::row);
    }

    private long first(int brokers) throws IOException, InterruptedException {
        return start(brokers, Files.createTempDirectory(workshop.cache(), "empty"), "without an archive");
    }

    private long later(int brokers) throws IOException, InterruptedException {
        return start(brokers, workshop.cache(), "with an archive");
    }

    private long start(int brokers, Path cache, String expected) throws IOException, InterruptedException {
        String said = workshop.java(cache, List.of("learnkafka.lesson.cluster.BrokerStart", Integer.toString(brokers)))
                .run()
                .expect(0, expected)
                .output();
        Matcher time = TIME.matcher(said);
        if (!time.find()) {
            throw new Stopped("BrokerStart in kit/lesson did not say how long it took: [" + said + "]");
        }
        return Long.parseLong(time.group(1));
    }
}
