package learnkafka.learn.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import learnkafka.lesson.cluster.Machine;
import learnkafka.lesson.cluster.NoBroker;

/** Where lessons get Kafka from. */
final class KafkaSource {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final Set<String> WORDS = Set.of("auto", "docker", "embedded");

    private final Machine machine;
    private final String choice;

    KafkaSource(Machine machine) {
        this.machine = machine;
        this.choice = machine.choice();
    }

    Finding docker() {
        Optional<String> obstacle = machine.dockerObstacle();
        String engine = machine.dockerApi().map(api -> "API " + api + ", ").orElse("");
        if (obstacle.isEmpty()) {
            return Finding.ok("Docker", engine + machine.image() + " is there");
        }
        if (!engine.isEmpty()) {
            return Finding.note(
                    "Docker",
                    engine + obstacle.get(),
                    "Not needed: an embedded broker stands in. To use Docker: docker pull " + machine.image());
        }
        return choice.equals("docker")
                ? Finding.stops(
                        "Docker",
                        obstacle.get() + ", and you chose it",
                        "Start Docker, or do without: -Dbroker=embedded")
                : Finding.note(
                        "Docker",
                        obstacle.get(),
                        "Not needed: an embedded broker stands in. To use Docker: https://docs.docker.com/get-docker");
    }

    Finding embedded() {
        try {
            return Finding.ok("embedded", "broker of " + machine.embeddedJars().size() + " jars");
        } catch (NoBroker notBuilt) {
            String sentence = String.valueOf(notBuilt.getMessage());
            String remedy = "rm -r kit/learn/target, then ./learn builds again.";
            // A cluster of one's own serves every lesson, and Docker those that need one broker.
            return WORDS.contains(choice)
                    ? Finding.stops("embedded", sentence, remedy)
                    : Finding.note("embedded", sentence, remedy);
        }
    }

    Finding chosen() {
        if (WORDS.contains(choice)) {
            return Finding.ok("choice", choice + ", by -Dbroker= or LEARN_KAFKA_BROKER");
        }
        int colon = choice.split(",")[0].lastIndexOf(':');
        if (colon < 1) {
            return Finding.stops("choice", "no broker [" + choice + "]", "Choose auto, docker, embedded or host:port.");
        }
        return reaches(choice.substring(0, colon), choice.split(",")[0].substring(colon + 1))
                ? Finding.ok("choice", "your cluster at " + choice)
                : Finding.stops(
                        "choice",
                        "nobody answers at [" + choice + "]",
                        "Start your cluster, or do without: LEARN_KAFKA_BROKER=auto");
    }

    private static boolean reaches(String host, String port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(port.strip())), PATIENCE_MILLIS);
            return true;
        } catch (IOException | RuntimeException unreachable) {
            return false;
        }
    }
}
