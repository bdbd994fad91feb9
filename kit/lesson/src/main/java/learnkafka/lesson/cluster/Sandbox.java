package learnkafka.lesson.cluster;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * A Kafka to play with, which this process keeps running until it ends.
 *
 * <p>Lessons, Kafka's own tools and learners' programs find it by a file in the folder of learn-kafka.
 */
public final class Sandbox implements AutoCloseable {

    private final Cluster cluster;
    private final SandboxNote note;
    private Optional<SandboxFile> file = Optional.empty();
    private Optional<String> obstacle = Optional.empty();

    private Sandbox(Cluster cluster) {
        this.cluster = cluster;
        String kafka = cluster.description().replaceFirst(" \\(.*", "");
        note = SandboxNote.ofThisProcess(Addresses.of(cluster.bootstrapServers()), kafka);
    }

    /**
     * Start brokers on ports of this machine. They end with this process, whatever ends it.
     *
     * @param port where the first broker listens; the others on the ports after it
     * @throws NoBroker if they don't start, a port is taken, or another sandbox of this copy of learn-kafka runs
     */
    public static Sandbox start(int port, int brokers) {
        return start(Environment.ofProcess(), port, brokers);
    }

    static Sandbox start(Environment environment, int port, int brokers) {
        Optional<SandboxFile> file = SandboxFile.of(environment);
        file.ifPresent(Sandbox::requireNone);
        Ports.requireFree(port, brokers);
        Clusters clusters = new Clusters(environment, OptionalInt.of(port));
        Sandbox sandbox = new Sandbox(clusters.open(Clusters.choice(environment), brokers));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "learn-kafka-sandbox"));
        file.ifPresent(sandbox::announce);
        return sandbox;
    }

    private static void requireNone(SandboxFile file) {
        file.read().ifPresent(other -> {
            throw new NoBroker(
                    "A sandbox runs already at [%s], kept by the process [%d]. Use that one, or end it first."
                            .formatted(other.addresses(), other.process()));
        });
    }

    private synchronized void announce(SandboxFile place) {
        try {
            if (place.write(note)) {
                file = Optional.of(place);
                return;
            }
        } catch (IOException | UnsupportedOperationException e) {
            obstacle = Optional.of("[%s] can't be written (%s)".formatted(place.path(), e.getMessage()));
            return;
        }
        // Another one was started at the same moment.
        close();
        requireNone(place);
        throw new NoBroker("Another sandbox of this folder ended at this moment. Try again: ./learn broker");
    }

    /** Addresses of the brokers, as a client's {@code bootstrap.servers} takes them. */
    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** What this is and why it was chosen, in one line. */
    public String description() {
        return cluster.description();
    }

    /** Why nobody finds it but by its address; nothing if it is found. */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /** Done when the brokers have ended, for whatever reason. */
    public CompletableFuture<?> ended() {
        return cluster.ended();
    }

    @Override
    public synchronized void close() {
        file.ifPresent(place -> place.remove(note));
        cluster.close();
    }
}
