package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class EmbeddedClusterTest {

    private static final Duration MOMENTS = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @Test
    void theDescriptionSaysWhatItIsAndWhyAndHowToChooseOtherwise() {
        try (Cluster cluster = new Surroundings(home).open("embedded")) {
            assertThat(cluster.description())
                    .isEqualTo("embedded Kafka 4.3.1 (as you chose; choose with -Dbroker=docker|embedded|host:port)");
            assertThat(cluster.ownedByKit()).isTrue();
        }
    }

    @Test
    void autoWithoutDockerIsEmbeddedAndSaysWhy() {
        try (Cluster cluster = new Surroundings(home).open("auto")) {
            assertThat(cluster.description()).startsWith("embedded Kafka 4.3.1 (no Docker engine answers at [unix:///");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "consumer"})
    void recordsGoThroughAGroupOfEitherProtocol(String protocol) throws Exception {
        try (Cluster cluster = new Surroundings(home).open("embedded")) {
            createTopic(cluster, (short) 1);
            send(cluster);
            assertThat(read(cluster, protocol)).isEqualTo("hello");
        }
    }

    @Test
    void threeBrokersKeepThreeCopies() throws Exception {
        try (Cluster cluster = new Surroundings(home).open("embedded", 3)) {
            assertThat(cluster.bootstrapServers().split(",")).hasSize(3);
            createTopic(cluster, (short) 3);
            send(cluster);
            assertThat(read(cluster, "classic")).isEqualTo("hello");
        }
    }

    @Test
    void twoStartsAtOnceDoNotDisturbEachOther() throws Exception {
        List<CompletableFuture<Cluster>> starts = Stream.of("one", "two")
                .map(name -> CompletableFuture.supplyAsync(() -> new Surroundings(home).open("embedded")))
                .toList();
        try (Cluster one = starts.get(0).join();
                Cluster two = starts.get(1).join()) {
            assertThat(one.bootstrapServers()).isNotEqualTo(two.bootstrapServers());
            for (Cluster cluster : List.of(one, two)) {
                createTopic(cluster, (short) 1);
                send(cluster);
                assertThat(read(cluster, "classic")).isEqualTo("hello");
            }
        }
    }

    @Test
    void closingEndsTheProcessAndRemovesItsFolder() {
        EmbeddedCluster cluster = (EmbeddedCluster) new Surroundings(home).open("embedded");
        Path logs = cluster.process().logs();
        assertThat(logs).isDirectory();
        cluster.close();
        assertThat(cluster.process().isAlive()).isFalse();
        assertThat(logs).doesNotExist();
        cluster.close();
    }

    @Test
    void nothingIsLeftWhenTheParentIsKilled() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("tmp with space"));
        Process parent =
                Parent.command(Map.of("java.io.tmpdir", temporary.toString())).start();
        long broker;
        try (BufferedReader out = parent.inputReader()) {
            broker = Long.parseLong(out.readLine());
            assertThat(filesIn(temporary)).as("log folder").isNotEmpty();
            parent.destroyForcibly();
            awaitEndOf(broker);
        }
        assertThat(filesIn(temporary)).as("log folder").isEmpty();
    }

    @Test
    void aBrokerThatDiesIsASentenceWithItsLastWords() throws IOException {
        Path jar = BrokerArguments.find(new Surroundings(home).environment())
                .classPath()
                .get(0);
        Surroundings surroundings = withArguments("-cp\n\"%s\"\nno.such.Main\n".formatted(jar));
        assertThatThrownBy(() -> surroundings.open("embedded"))
                .isInstanceOf(NoBroker.class)
                .hasMessageStartingWith("The embedded broker ended before it was ready, exit code [1].")
                .hasMessageContaining("no.such.Main");
    }

    @Test
    void aJarThatIsGoneNamesTheCommandThatBuildsAgain() throws IOException {
        Surroundings surroundings = withArguments("-cp\n\"/no/such.jar\"\nno.such.Main\n");
        assertThatThrownBy(() -> surroundings.open("embedded"))
                .isInstanceOf(NoBroker.class)
                .hasMessageContaining("[/no/such.jar]")
                .hasMessageContaining("./mvnw -q test-compile");
    }

    private Surroundings withArguments(String text) throws IOException {
        Path target = Files.createDirectories(home.resolve("kit/broker/target"));
        Files.writeString(target.resolve("broker.args"), text);
        return new Surroundings(home).property("learnkafka.home", home.toString());
    }

    private static void awaitEndOf(long pid) {
        await("broker process %d has ended".formatted(pid))
                .atMost(MOMENTS)
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // The JVM's own performance data is not ours.
            return files.filter(file -> file.getFileName().toString().startsWith("learn-kafka"))
                    .toList();
        }
    }

    private static Map<String, Object> connection(Cluster cluster) {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }

    private static void createTopic(Cluster cluster, short copies) throws Exception {
        try (Admin admin = Admin.create(connection(cluster))) {
            admin.createTopics(List.of(new NewTopic("greetings", 1, copies)))
                    .all()
                    .get();
            // A broker may not have heard yet of the topic that the controller made.
            await("the partition answers")
                    .atMost(MOMENTS)
                    .ignoreExceptions()
                    .until(() -> admin.listOffsets(Map.of(new TopicPartition("greetings", 0), OffsetSpec.latest()))
                                    .all()
                                    .get()
                                    .size()
                            == 1);
        }
    }

    private static void send(Cluster cluster) throws Exception {
        try (var producer = new KafkaProducer<>(connection(cluster), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("greetings", "hello")).get();
        }
    }

    private static String read(Cluster cluster, String protocol) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "group.id",
                "readers",
                "group.protocol",
                protocol,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("greetings"));
            return await("a record")
                    .atMost(MOMENTS)
                    .until(() -> consumer.poll(Duration.ofMillis(100)), records -> !records.isEmpty())
                    .iterator()
                    .next()
                    .value();
        }
    }
}
