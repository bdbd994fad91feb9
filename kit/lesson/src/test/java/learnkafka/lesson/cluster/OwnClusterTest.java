package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnClusterTest {

    private static final Duration AN_ERROR_COMES_WITHIN = Duration.ofSeconds(5);

    @TempDir
    Path home;

    @Test
    void whereNobodyListensIsAnErrorWithinFiveSeconds() throws IOException {
        String address = "localhost:" + portNobodyListensAt();
        assertSilent(address);
    }

    @Test
    void aServerThatNeverAnswersIsAnErrorWithinFiveSeconds() throws IOException {
        try (ServerSocket mute = new ServerSocket(0)) {
            assertSilent("localhost:" + mute.getLocalPort());
        }
    }

    private void assertSilent(String address) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> new Surroundings(home).open(address))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("Nothing answers at [" + address + "] within 4 s.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AN_ERROR_COMES_WITHIN);
    }

    @Test
    void aHostThatNobodyKnowsIsASentence() {
        assertThatThrownBy(() -> new Surroundings(home).open("nowhere.invalid:9092"))
                .isInstanceOf(NoBroker.class)
                .hasMessageContaining("[nowhere.invalid:9092]");
    }

    @Test
    void aSettingsFileThatIsNotThereIsASentence() {
        Surroundings surroundings = new Surroundings(home).variable("LEARN_KAFKA_CONFIG", "no/such.properties");
        assertThatThrownBy(() -> surroundings.open("localhost:9092"))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("Can't read [no/such.properties], which LEARN_KAFKA_CONFIG names.");
    }

    @Test
    void aSettingThatKafkaRefusesIsASentence() throws IOException {
        Path file = Files.writeString(home.resolve("client.properties"), "security.protocol=banana\n");
        Surroundings surroundings = new Surroundings(home).variable("LEARN_KAFKA_CONFIG", file.toString());
        assertThatThrownBy(() -> surroundings.open("localhost:9092"))
                .isInstanceOf(NoBroker.class)
                .hasMessageContaining("security.protocol")
                .hasMessageContaining("LEARN_KAFKA_CONFIG");
    }

    @Test
    @Timeout(120)
    void aClusterThatRunsIsTakenAsItIs() throws IOException {
        Path file =
                Files.writeString(home.resolve("client.properties"), "client.id=me\nbootstrap.servers=elsewhere:1\n");
        try (Cluster running = new Surroundings(home).open("embedded")) {
            Surroundings surroundings = new Surroundings(home).variable("LEARN_KAFKA_CONFIG", file.toString());
            Cluster own = surroundings.open(running.bootstrapServers());
            assertThat(own.bootstrapServers()).isEqualTo(running.bootstrapServers());
            assertThat(own.clientSettings()).isEqualTo(Map.of("client.id", "me"));
            assertThat(own.ownedByKit()).isFalse();
            own.close();
            // Still there: closing leaves your own cluster alone.
            surroundings.open(running.bootstrapServers());

            assertThatThrownBy(() -> surroundings.open(running.bootstrapServers(), 3))
                    .isInstanceOf(TooFewBrokers.class)
                    .hasMessageContaining("has 1 of the 3 brokers");
        }
    }

    private static int portNobodyListensAt() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
