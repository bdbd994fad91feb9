package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path home;

    Surroundings surroundings;

    @BeforeEach
    void aMachineWithoutDocker() {
        surroundings = new Surroundings(home).variable("TESTCONTAINERS_RYUK_DISABLED", "true");
    }

    @Test
    void anEngineTellsItsApiAndWhetherTheImageIsThere() throws IOException {
        try (FakeEngine engine = new FakeEngine(home)) {
            engine.answering("GET /version", "200 OK\r\n\r\n{\"Version\":\"28.1\",\n\"ApiVersion\" : \"1.49\"}");
            surroundings.variable("DOCKER_HOST", engine.host());
            assertThat(machine().dockerApi()).contains("1.49");
            assertThat(machine().dockerObstacle())
                    .hasValueSatisfying(
                            text -> assertThat(text).contains(machine().image()));
            engine.withImage(machine().image());
            assertThat(machine().dockerObstacle()).isEmpty();
        }
    }

    @Test
    void withoutAnEngineThereIsNoApi() {
        assertThat(machine().dockerApi()).isEmpty();
        assertThat(machine().dockerObstacle()).isPresent();
    }

    @Test
    void aCacheFolderIsMadeAndTried() throws IOException {
        surroundings.variable("XDG_CACHE_HOME", home.resolve("cache").toString());
        assertThat(machine().cacheIsWritable()).isTrue();
        assertThat(home.resolve("cache/learn-kafka")).isEmptyDirectory();
        surroundings.variable(
                "XDG_CACHE_HOME",
                Files.writeString(home.resolve("file"), "in the way").toString());
        assertThat(machine().cacheIsWritable()).isFalse();
    }

    @Test
    void theEmbeddedBrokerIsBuilt() {
        assertThat(machine().embeddedJars())
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(jar).exists());
    }

    private Machine machine() {
        return new Machine(surroundings.environment());
    }
}
