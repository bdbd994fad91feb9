package learnkafka.lesson.cluster;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.utils.AppInfoParser;

/** Opens the cluster that a learner chose, or the best one at hand. */
public final class Clusters {

    private static final String AUTO = "auto";
    private static final String DOCKER = "docker";
    private static final String EMBEDDED = "embedded";

    private static final String CHOSEN = "as you chose";
    private static final String ONE_IN_DOCKER = "more than one broker never comes from Docker";

    private final Environment environment;
    private final OptionalInt port;

    Clusters(Environment environment) {
        this(environment, OptionalInt.empty());
    }

    /**
     * Open clusters of this environment.
     *
     * @param port where a cluster that is started shall listen; any free port if empty
     */
    Clusters(Environment environment, OptionalInt port) {
        this.environment = environment;
        this.port = port;
    }

    /**
     * Open the cluster that {@code -Dbroker=} or else {@code LEARN_KAFKA_BROKER} names.
     *
     * @param brokers how many brokers are needed at least; more than one always come from the embedded process, unless
     *     the choice is a cluster of your own
     * @throws NoBroker if there is none to be had; the message says what to do
     */
    public static Cluster open(int brokers) {
        Environment environment = Environment.ofProcess();
        return new Clusters(environment).open(choice(environment), brokers);
    }

    /** Open an embedded cluster, whatever was chosen: for code that harms brokers, as its own harm nobody else. */
    public static Cluster openAlone(int brokers) {
        return new Clusters(Environment.ofProcess()).embedded(brokers, "for something that harms brokers");
    }

    /**
     * Find the cluster that runs anyway: your own if you chose one, else the sandbox.
     *
     * @throws NoBroker if there is none
     */
    public static Cluster running() {
        Environment environment = Environment.ofProcess();
        return new Clusters(environment).running(choice(environment));
    }

    Cluster running(String choice) {
        if (choice.contains(":")) {
            Addresses addresses = Addresses.of(choice);
            return new OwnCluster(addresses.toString(), ClientSettings.of(environment), own(addresses));
        }
        return sandbox()
                .map(this::kept)
                .orElseThrow(() -> new NoBroker("No sandbox runs. Start one in another terminal: ./learn broker"));
    }

    private Optional<SandboxNote> sandbox() {
        return SandboxFile.of(environment).flatMap(SandboxFile::read);
    }

    /** What the learner chose: {@code auto} unless said otherwise. */
    static String choice(Environment environment) {
        return environment
                .property("broker")
                .or(() -> environment.variable("LEARN_KAFKA_BROKER"))
                .orElse(AUTO);
    }

    /**
     * Open a cluster.
     *
     * @param choice {@code auto}, {@code docker}, {@code embedded} or {@code host:port[,host:port…]}
     */
    Cluster open(String choice, int brokers) {
        return switch (choice) {
            case AUTO -> auto(brokers);
            case DOCKER -> docker(brokers);
            case EMBEDDED -> embedded(brokers, CHOSEN);
            default -> own(choice, brokers);
        };
    }

    private Cluster auto(int brokers) {
        // Whoever asks for a port starts a sandbox, and has looked for another one.
        Optional<SandboxNote> sandbox = port.isPresent() ? Optional.empty() : sandbox();
        if (sandbox.isPresent()) {
            return sandbox.get().brokers() >= brokers
                    ? kept(sandbox.get())
                    : embedded(brokers, "the sandbox has fewer brokers");
        }
        // Nearest to what runs elsewhere comes first: the published image, then the same broker as a process.
        if (brokers > 1) {
            return embedded(brokers, ONE_IN_DOCKER);
        }
        Optional<String> obstacle =
                new DockerEngine(environment, DockerEngine.AT_ONCE).obstacle(DockerCluster.image(version()));
        if (obstacle.isPresent()) {
            return embedded(brokers, obstacle.get());
        }
        try {
            return container("Docker has its image");
        } catch (NoBroker e) {
            return embedded(brokers, "Docker has its image but did not start it");
        }
    }

    private Cluster docker(int brokers) {
        if (brokers > 1) {
            return embedded(brokers, ONE_IN_DOCKER);
        }
        new DockerEngine(environment, DockerEngine.PATIENTLY).prepare(DockerCluster.image(version()));
        return container(CHOSEN);
    }

    private Cluster container(String reason) {
        return DockerCluster.start(version(), port, described("Kafka " + version() + " in Docker", reason));
    }

    private Cluster embedded(int brokers, String reason) {
        String name = "embedded Kafka " + version() + (brokers > 1 ? " with " + brokers + " brokers" : "");
        return EmbeddedCluster.start(environment, brokers, port, described(name, reason));
    }

    private Cluster own(String choice, int brokers) {
        if (!choice.contains(":")) {
            throw new NoBroker(
                    "No broker [%s]. Choose auto, docker, embedded or host:port: -Dbroker=embedded".formatted(choice));
        }
        Addresses addresses = Addresses.of(choice);
        return OwnCluster.connect(addresses, ClientSettings.of(environment), brokers, own(addresses));
    }

    private Cluster kept(SandboxNote sandbox) {
        String name = sandbox.kafka() + " at " + sandbox.addresses();
        return new SandboxCluster(sandbox.addresses().toString(), described(name, "kept running by ./learn broker"));
    }

    private String own(Addresses addresses) {
        return described("your cluster at " + addresses, CHOSEN);
    }

    private String described(String name, String reason) {
        String others = port.isPresent() ? "docker|embedded" : "docker|embedded|host:port";
        return "%s (%s; choose with -Dbroker=%s)".formatted(name, reason, others);
    }

    /** The version of Kafka: the broker's is the client's, always, and the root POM says it once. */
    private static String version() {
        return AppInfoParser.getVersion();
    }
}
