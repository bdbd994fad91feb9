package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;

class DockerEngineTest {

    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final Duration WELL_UNDER_A_SECOND = Duration.ofMillis(700);

    // A Unix socket's path may have no more than some hundred characters.
    @TempDir
    Path home;

    @Test
    void anEngineWithBothImagesIsReady() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).withImage(KAFKA).withImage(TestcontainersSettings.RYUK)) {
            assertThat(obstacle(at(engine))).isEmpty();
        }
    }

    @Test
    void aMissingImageOfKafkaIsNamed() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).withImage(TestcontainersSettings.RYUK)) {
            assertThat(obstacle(at(engine))).contains("Docker has no image [apache/kafka:4.3.1] yet");
            assertThat(engine.requests()).as("nothing is pulled").allMatch(request -> request.startsWith("GET "));
        }
    }

    @Test
    void aMissingImageOfRyukIsNamed() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).withImage(KAFKA)) {
            assertThat(obstacle(at(engine))).contains("Docker has no image [" + TestcontainersSettings.RYUK + "] yet");
        }
    }

    @Test
    void ryukIsNotNeededWhereItIsSwitchedOff() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).withImage(KAFKA)) {
            assertThat(obstacle(at(engine).variable("TESTCONTAINERS_RYUK_DISABLED", "true")))
                    .isEmpty();
        }
    }

    @Test
    void imagesAreCalledAsTestcontainersIsToldTo() throws IOException {
        Files.writeString(home.resolve(".testcontainers.properties"), "hub.image.name.prefix=mirror.example/\n");
        try (FakeEngine engine = new FakeEngine(home)
                .withImage("mirror.example/" + KAFKA)
                .withImage("mirror.example/" + TestcontainersSettings.RYUK)) {
            assertThat(obstacle(at(engine))).isEmpty();
        }
    }

    @Test
    void theAddressMayStandInTheFileOfTestcontainers() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).withImage(KAFKA).withImage(TestcontainersSettings.RYUK)) {
            Files.writeString(home.resolve(".testcontainers.properties"), "docker.host=" + engine.host() + "\n");
            assertThat(obstacle(new Surroundings(home).variable("DOCKER_HOST", "")))
                    .isEmpty();
        }
    }

    @Test
    void usualSocketsAreFound() throws IOException {
        Files.createDirectories(home.resolve(".docker/run"));
        Path desktop = Files.createFile(home.resolve(".docker/run/docker.sock"));
        Path rootless = Files.createFile(home.resolve("docker.sock"));
        Surroundings surroundings =
                new Surroundings(home).variable("DOCKER_HOST", "").variable("XDG_RUNTIME_DIR", home.toString());
        assertThat(new EngineAddresses(surroundings.environment()).list())
                .contains(EngineAddress.of(desktop), EngineAddress.of(rootless));
    }

    @Test
    void whereNoEngineIsTheReasonSaysSo() {
        assertThat(obstacle(new Surroundings(home)).orElseThrow()).startsWith("no Docker engine answers at [unix://");
    }

    @Test
    void anEngineThatNeverAnswersCostsLittle() throws IOException {
        try (FakeEngine engine = new FakeEngine(home).mute()) {
            long start = System.nanoTime();
            assertThat(obstacle(at(engine))).contains("no Docker engine answers at [" + engine.host() + "]");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WELL_UNDER_A_SECOND);
        }
    }

    @Test
    void anAddressThatIsNoneIsNoEngine() {
        assertThat(obstacle(new Surroundings(home).variable("DOCKER_HOST", "tcp://b:a:n")))
                .isPresent();
        assertThat(obstacle(new Surroundings(home).variable("DOCKER_HOST", "unix:docker")))
                .isPresent();
        assertThat(obstacle(new Surroundings(home).variable("DOCKER_HOST", "banana")))
                .isPresent();
    }

    @Test
    void strictDockerWithoutAnEngineSaysHowToGetOne() {
        assertThatThrownBy(() -> new Surroundings(home).open("docker"))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("No Docker engine answers at [")
                .hasMessageContaining("Start Docker")
                .hasMessageEndingWith("-Dbroker=embedded");
    }

    @Test
    void strictDockerPullsWhatIsMissing() throws IOException {
        String kafka = "POST /images/create?fromImage=apache%2Fkafka%3A4.3.1";
        String progress = "200 OK\r\n\r\n{\"status\":\"Pulling from apache/kafka\"}\r\n{\"status\":\"Pull complete\"}";
        try (FakeEngine engine =
                new FakeEngine(home).withImage(TestcontainersSettings.RYUK).answering(kafka, progress)) {
            prepare(at(engine));
            assertThat(engine.requests()).contains(kafka);
        }
    }

    @Test
    void anImageThatCanNotBePulledIsASentence() throws IOException {
        String progress =
                "200 OK\r\n\r\n{\"status\":\"Pulling\"}\r\n{\"errorDetail\":{},\"error\":\"Get \\\"x\\\": no route\"}";
        try (FakeEngine engine =
                new FakeEngine(home).answering("POST /images/create?fromImage=apache%2Fkafka%3A4.3.1", progress)) {
            assertThatThrownBy(() -> prepare(at(engine)))
                    .isInstanceOf(NoBroker.class)
                    .hasMessageStartingWith("Docker can't pull [apache/kafka:4.3.1]: Get \"x\": no route.");
        }
    }

    @Test
    void anEngineThatRefusesToPullIsASentence() throws IOException {
        try (FakeEngine engine = new FakeEngine(home)) {
            assertThatThrownBy(() -> prepare(at(engine)))
                    .isInstanceOf(NoBroker.class)
                    .hasMessageStartingWith("Docker can't pull [apache/kafka:4.3.1]: no such image.");
        }
    }

    @Test
    void ryukIsTheOneOfTestcontainers() throws Exception {
        // The class is not public, and its image is the argument of its superclass: the constant pool has it.
        try (var bytes =
                GenericContainer.class.getResourceAsStream("/org/testcontainers/utility/RyukContainer.class")) {
            String pool = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(pool).contains(TestcontainersSettings.RYUK);
        }
    }

    private Surroundings at(FakeEngine engine) {
        return new Surroundings(home).variable("DOCKER_HOST", engine.host());
    }

    private static Optional<String> obstacle(Surroundings surroundings) {
        return new DockerEngine(surroundings.environment(), DockerEngine.AT_ONCE).obstacle(KAFKA);
    }

    private static void prepare(Surroundings surroundings) {
        new DockerEngine(surroundings.environment(), DockerEngine.PATIENTLY).prepare(KAFKA);
    }
}
