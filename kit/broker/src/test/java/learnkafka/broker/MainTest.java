package learnkafka.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MainTest {

    @TempDir
    Path temporary;

    @Test
    void oneLineIsPrintedAndNothingElse() throws Exception {
        Process process = start("1");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).matches("READY localhost:\\d+ .*/learn-kafka-broker-\\d+");
            process.getOutputStream().close();
            assertThat(out.readLine()).isNull();
        }
        assertEnded(process, 0);
    }

    @Test
    void itEndsOnSigtermAndLeavesNothing() throws Exception {
        Process process = start("1");
        assertThat(process.inputReader().readLine()).startsWith("READY ");
        // Not Process.destroy(), which closes standard input, too.
        process.toHandle().destroy();
        assertEnded(process, 143);
    }

    @Test
    void threeBrokersAreThree() throws Exception {
        Process process = start("3");
        assertThat(process.inputReader().readLine()).matches("READY localhost:\\d+,localhost:\\d+,localhost:\\d+ .*");
        process.getOutputStream().close();
        assertEnded(process, 0);
    }

    @Test
    void aPortIsTakenAndToldToClientsWithThoseAfterIt() throws Exception {
        int port = freePort();
        Process process = start("--port=" + port, "3");
        String addresses = "localhost:%d,localhost:%d,localhost:%d".formatted(port, port + 1, port + 2);
        assertThat(process.inputReader().readLine()).startsWith("READY " + addresses + " ");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            assertThat(admin.describeCluster().nodes().get())
                    .extracting(node -> node.host() + ":" + node.port())
                    .containsExactlyInAnyOrder(addresses.split(","));
        }
        process.getOutputStream().close();
        assertEnded(process, 0);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = start("--port=" + taken.getLocalPort(), "1");
            assertThat(process.errorReader().lines())
                    .contains("The broker did not start: can't listen on port %d: Address already in use"
                            .formatted(taken.getLocalPort()));
            assertEnded(process, 1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void noIdIsOneOfTheTestKits() throws Exception {
        Process process = start("3");
        String addresses = process.inputReader().readLine().split(" ")[1];
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses))) {
            List<Integer> ids = new ArrayList<>();
            admin.describeCluster().nodes().get().forEach(broker -> ids.add(broker.id()));
            ids.add(admin.describeMetadataQuorum().quorumInfo().get().leaderId());
            assertThat(ids).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id >= 100 && id <= 999);
        }
        process.getOutputStream().close();
        assertEnded(process, 0);
    }

    @Test
    void everythingReleasedIsOn() throws Exception {
        Process process = start("1");
        String addresses = process.inputReader().readLine().split(" ")[1];
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses))) {
            Set<String> features = admin.describeFeatures()
                    .featureMetadata()
                    .get()
                    .finalizedFeatures()
                    .keySet();
            // Kafka's test kit leaves out all but the first, and a broker then refuses the new group protocol.
            assertThat(features).contains("metadata.version", "group.version", "transaction.version", "share.version");
        }
        process.getOutputStream().close();
        assertEnded(process, 0);
    }

    @Test
    void aRehearsalEndsByItself() throws Exception {
        Process process = start(
                "--rehearse",
                "1",
                "offsets.topic.replication.factor=1",
                "group.consumer.min.heartbeat.interval.ms=100",
                "group.consumer.heartbeat.interval.ms=300");
        assertThat(process.inputReader().readLine()).isNull();
        assertEnded(process, 0);
    }

    @Test
    void aSettingThatKafkaRefusesIsNamed() throws Exception {
        Process process = start("1", "log.retention.check.interval.ms=banana");
        assertThat(process.inputReader().readLine()).isNull();
        assertThat(process.errorReader().lines())
                .anyMatch(line -> line.startsWith("The broker did not start: ") && line.contains("banana"));
        assertEnded(process, 1);
    }

    private Process start(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).start();
    }

    private void assertEnded(Process process, int exit) throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS))
                .as("process has ended")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(exit);
        assertThat(temporary).as("log folder").isDirectoryNotContaining("glob:**learn-kafka*");
    }
}
