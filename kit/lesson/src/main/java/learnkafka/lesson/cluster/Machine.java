package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;

/** Tells what this machine has to offer for a cluster, without starting one. */
public final class Machine {

    /** Long enough for an engine that has just been started, short enough for somebody who waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Environment environment;

    Machine(Environment environment) {
        this.environment = environment;
    }

    /** Look at the machine that this process runs on. */
    public static Machine ofProcess() {
        return new Machine(Environment.ofProcess());
    }

    /** What was chosen with {@code -Dbroker=} or {@code LEARN_KAFKA_BROKER}: {@code auto} unless said otherwise. */
    public String choice() {
        return Clusters.choice(environment);
    }

    /** The image that lessons run in Docker, for example {@code apache/kafka:4.3.1}. */
    public String image() {
        return DockerCluster.image(AppInfoParser.getVersion());
    }

    /** Addresses of the sandbox that runs; nothing if none does. */
    public Optional<String> sandbox() {
        return SandboxFile.of(environment)
                .flatMap(SandboxFile::read)
                .map(note -> note.addresses().toString());
    }

    /** The version of the API that a Docker engine speaks; nothing if no engine answers. */
    public Optional<String> dockerApi() {
        return engine().api();
    }

    /** What stands in the way of running the image at once; nothing if it can. */
    public Optional<String> dockerObstacle() {
        return engine().obstacle(image());
    }

    private DockerEngine engine() {
        return new DockerEngine(environment, PATIENCE);
    }

    /**
     * The jars of the embedded broker.
     *
     * @throws NoBroker if it is not built, or one of them is gone
     */
    public List<Path> embeddedJars() {
        return BrokerArguments.find(environment).classPath();
    }

    /**
     * The archive with which the embedded broker starts fast, whether or not it is there.
     *
     * @throws NoBroker if the broker is not built
     */
    public Optional<Path> embeddedArchive() {
        BrokerArguments arguments = BrokerArguments.find(environment);
        return ClassArchive.of(environment, arguments, new BrokerCommand(arguments))
                .file();
    }

    /** Where this user keeps what can be made again; nothing where the user has no home. */
    public Optional<Path> cacheFolder() {
        return CacheFolder.of(environment);
    }

    /** Whether the cache folder can be written to; it is made if it is missing. */
    public boolean cacheIsWritable() {
        try {
            Optional<Path> folder = cacheFolder();
            if (folder.isEmpty()) {
                return false;
            }
            Files.delete(Files.createTempFile(Files.createDirectories(folder.get()), "doctor", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
