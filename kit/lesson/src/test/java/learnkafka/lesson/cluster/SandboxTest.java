package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One sandbox, and who finds it. */
@Timeout(60)
class SandboxTest {

    @TempDir
    static Path temporary;

    static Surroundings surroundings;
    static int port;
    static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        surroundings = checkout("checkout");
        port = freePort();
        sandbox = Sandbox.start(surroundings.environment(), port, 1);
    }

    @AfterAll
    static void end() {
        sandbox.close();
        assertThat(temporary.resolve("checkout/.learn/sandbox")).doesNotExist();
    }

    @Test
    void itListensWhereItWasToldTo() {
        assertThat(sandbox.bootstrapServers()).isEqualTo("localhost:" + port);
        assertThat(sandbox.obstacle()).isEmpty();
        assertThat(sandbox.description()).endsWith("choose with -Dbroker=docker|embedded)");
    }

    @Test
    void lessonsFindItBeforeAllElseAndDoNotEndIt() {
        try (Cluster cluster = surroundings.open("auto")) {
            assertThat(cluster.bootstrapServers()).isEqualTo("localhost:" + port);
            assertThat(cluster.description())
                    .isEqualTo("embedded Kafka 4.3.1 at localhost:" + port
                            + " (kept running by ./learn broker; choose with -Dbroker=docker|embedded|host:port)");
            assertThat(cluster.ownedByKit()).isTrue();
            assertThat(cluster.keepsRunning()).isTrue();
        }
        assertThat(new Clusters(surroundings.environment()).running("auto").bootstrapServers())
                .isEqualTo("localhost:" + port);
    }

    @Test
    void aLessonThatNeedsMoreBrokersGetsOthers() {
        try (Cluster cluster = surroundings.open("auto", 2)) {
            assertThat(cluster.bootstrapServers().split(",")).hasSize(2);
            assertThat(cluster.description()).contains("(the sandbox has fewer brokers;");
        }
    }

    @Test
    void whoChoosesGetsWhatTheyChose() {
        try (Cluster cluster = surroundings.open("embedded")) {
            assertThat(cluster.bootstrapServers()).isNotEqualTo("localhost:" + port);
        }
        assertThat(new Clusters(surroundings.environment())
                        .running("kafka.example:9092")
                        .bootstrapServers())
                .isEqualTo("kafka.example:9092");
    }

    @Test
    void aSecondOneSaysWhereTheFirstIs() {
        assertThatThrownBy(() -> Sandbox.start(surroundings.environment(), freePort(), 1))
                .isInstanceOf(NoBroker.class)
                .hasMessage(
                        "A sandbox runs already at [localhost:%d], kept by the process [%d]. Use that one, or end it first.",
                        port, ProcessHandle.current().pid());
    }

    @Test
    void aTakenPortIsNamedAndHowToChooseAnother() throws IOException {
        Surroundings other = checkout("taken");
        assertThatThrownBy(() -> Sandbox.start(other.environment(), port, 1))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("Can't have the port [%d]: another program listens there.", port)
                .hasMessageContaining("./learn broker --port ");
    }

    @Test
    void whereItCannotSayThatItRunsItTellsWhy() throws IOException {
        Surroundings other = checkout("read-only");
        Files.writeString(temporary.resolve("read-only/.learn"), "in the way");
        try (Sandbox unseen = Sandbox.start(other.environment(), freePort(), 1)) {
            assertThat(unseen.obstacle())
                    .hasValueSatisfying(why -> assertThat(why)
                            .startsWith("[" + temporary.resolve("read-only/.learn/sandbox") + "] can't be written ("));
        }
    }

    @Test
    void withoutOneASentenceSaysHowToStartIt() throws IOException {
        Clusters clusters = new Clusters(checkout("none").environment());
        assertThatThrownBy(() -> clusters.running("auto"))
                .isInstanceOf(NoBroker.class)
                .hasMessage("No sandbox runs. Start one in another terminal: ./learn broker");
    }

    private static Surroundings checkout(String name) throws IOException {
        Path home = Files.createDirectories(temporary.resolve(name));
        Files.createDirectory(home.resolve("exercises"));
        Path arguments = BrokerArguments.find(Environment.ofProcess()).file();
        Path copy = Files.createDirectories(home.resolve("kit/broker/target")).resolve(arguments.getFileName());
        Files.copy(arguments, copy);
        return new Surroundings(home)
                .property("learnkafka.home", home.toString())
                // No class archive is made for a copy that is gone in a moment.
                .variable("XDG_CACHE_HOME", arguments.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
