package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    @TempDir
    Path home;

    Surroundings surroundings;

    @BeforeEach
    void onMachineWithoutDocker() {
        surroundings = new Surroundings(home);
    }

    @Test
    void theChoiceIsAutoUnlessSaidOtherwise() {
        assertThat(Clusters.choice(surroundings.environment())).isEqualTo("auto");
        assertThat(Clusters.choice(surroundings.property("broker", " ").environment()))
                .isEqualTo("auto");
    }

    @Test
    void theSystemPropertyWinsOverTheVariable() {
        surroundings.variable("LEARN_KAFKA_BROKER", "docker");
        assertThat(Clusters.choice(surroundings.environment())).isEqualTo("docker");
        surroundings.property("broker", "embedded");
        assertThat(Clusters.choice(surroundings.environment())).isEqualTo("embedded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "Docker", "localhost", "9092"})
    void aChoiceThatIsNoneIsASentence(String choice) {
        assertThatThrownBy(() -> surroundings.open(choice))
                .isInstanceOf(NoBroker.class)
                .hasMessage("No broker [%s]. Choose auto, docker, embedded or host:port: -Dbroker=embedded", choice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:", ":9092", "localhost:abc", "localhost:0", "localhost:65536", "a b:1", "http://x:1"})
    void anAddressThatIsNoneIsASentence(String choice) {
        assertThatThrownBy(() -> surroundings.open(choice))
                .isInstanceOf(NoBroker.class)
                .hasMessage(
                        "No address [%s]. Write host:port, with a port from 1 to 65535: -Dbroker=localhost:9092",
                        choice);
    }

    @Test
    void theOneWrongAddressAmongSeveralIsNamed() {
        assertThatThrownBy(() -> surroundings.open("localhost:9092,,localhost:9093"))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("No address [].");
    }

    @Test
    void severalAddressesAreKept() {
        assertThat(Addresses.of("kafka-1.example:9092, [::1]:9093")).hasToString("kafka-1.example:9092,[::1]:9093");
    }

    @Test
    void anUnbuiltBrokerNamesTheCommandThatBuildsIt() {
        surroundings.property("learnkafka.home", home.toString());
        assertThatThrownBy(() -> surroundings.open("embedded"))
                .isInstanceOf(NoBroker.class)
                .hasMessageContaining("./mvnw -q test-compile");
    }

    @Test
    void aBrokerIsFoundFromAnyFolderOfTheHouse() {
        surroundings.property(
                "user.dir",
                BrokerArguments.find(surroundings.environment())
                        .file()
                        .getParent()
                        .toString());
        assertThat(BrokerArguments.find(surroundings.environment()).classPath()).allMatch(Files::isRegularFile);
    }
}
