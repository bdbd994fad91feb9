package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lesson 12, from the file just saved to the end of Maven, here and on two peers. */
record ColdStep(Workshop workshop) {

    /** The image that the peer's test names. */
    private static final String IMAGE = "apache/kafka:4.3.1";

    private static final List<String> TEST = List.of("test", "-Dlesson=12", "-Dbroker=embedded");

    private static final String OURS = "Lesson 12 from cold, learn-kafka, embedded";
    private static final String UNTOUCHED = "Untouched stub of lesson 12 from cold, red";

    void measure(int runs, Table table) throws Exception {
        String spring = "spring-kafka-test";
        String containers = "testcontainers";
        Optional<String> noDocker = noDocker();
        Contest contest = new Contest().with(OURS, this::solution).with(name(spring), peer(spring));
        if (noDocker.isEmpty()) {
            contest.with(name(containers), peer(containers));
        }
        Map<String, Times> times = contest.with(UNTOUCHED, this::stub).measure(runs);
        table.row(OURS, times.get(OURS));
        table.peer(name(spring), times.get(name(spring)), times.get(OURS));
        if (noDocker.isEmpty()) {
            table.peer(name(containers), times.get(name(containers)), times.get(OURS));
        } else {
            table.missing(name(containers), noDocker.get());
        }
        table.row(UNTOUCHED, times.get(UNTOUCHED));
    }

    private static String name(String peer) {
        return "Lesson 12 from cold, " + peer;
    }

    private long solution() throws IOException, InterruptedException {
        workshop.save(Workshop.SOLUTION, Workshop.LESSON);
        return workshop.offline(workshop.root(), TEST).run().expect(0, "3 of 3").millis();
    }

    private long stub() throws IOException, InterruptedException {
        workshop.save(Workshop.STUB, Workshop.LESSON);
        return workshop.offline(workshop.root(), TEST).run().expect(1, "todo").millis();
    }

    private Contest.Run peer(String name) throws IOException, InterruptedException {
        Path folder = workshop.root().resolve("bench/peers").resolve(name);
        String source = "bench/peers/" + name + "/src/main/java/fanout/FanOut.java";
        workshop.maven(folder, List.of("test"));
        return () -> {
            workshop.save(source, source);
            return workshop.offline(folder, List.of("test")).run().expect(0, "").millis();
        };
    }

    private Optional<String> noDocker() throws InterruptedException {
        if (!docker("version")) {
            return Optional.of("no Docker engine");
        }
        return docker("image", "inspect", IMAGE) ? Optional.empty() : Optional.of("no image " + IMAGE);
    }

    private boolean docker(String... words) throws InterruptedException {
        try {
            List<String> line =
                    Stream.concat(Stream.of("docker"), Stream.of(words)).toList();
            return new Command(workshop.root(), Map.of(), line).run().exit() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
