package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.files.Folders;
import learnkafka.lesson.files.JavaProgram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./learn broker}, and what finds it: each command a process, in a checkout of two lessons. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class SandboxCommandsTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Duration MOMENTS = Duration.ofSeconds(15);

    @TempDir
    private static Path temp;

    private static Path home;
    private static int port;
    private static Run broker;

    @BeforeAll
    static void a_sandbox_runs() throws IOException {
        home = checkout("checkout");
        port = freePort();
        broker = broker(home, port);
    }

    @AfterAll
    static void the_sandbox_ends() {
        broker.process().destroyForcibly();
    }

    @Test
    void it_says_where_it_is_and_what_to_try() {
        assertThat(broker.said())
                .startsWith("Kafka: embedded Kafka 4.3.1 (as you chose; ")
                .contains("It runs at localhost:" + port)
                .contains("./learn kafka topics --list", "./learn show TOPIC", "./learn run 05 Produce");
        assertThat(home.resolve(".learn/sandbox")).content().contains("addresses=localhost:" + port);
    }

    @Test
    void a_second_one_says_that_one_runs() throws Exception {
        Run second = learn(home, "broker", "--port", "" + freePort()).endsWith(3);

        assertThat(second.complained())
                .startsWith("A sandbox runs already at [localhost:%d], kept by the process [%d]."
                        .formatted(port, broker.process().pid()));
    }

    @Test
    void kafkas_own_tools_find_it() throws Exception {
        Run create =
                learn(home, "kafka", "topics", "--create", "--topic", "by-tool").endsWith(0);
        assertThat(create.said().strip()).isEqualTo("Created topic by-tool.");
        assertThat(create.complained()).isEmpty();

        assertThat(learn(home, "kafka", "kafka-cluster.sh", "cluster-id")
                        .endsWith(0)
                        .said())
                .startsWith("Cluster ID: ");
        learn(home, "kafka", "topics", "--describe", "--topic", "no-such").endsWith(1);
    }

    @Test
    void programs_of_a_learner_talk_with_each_other() throws Exception {
        List<Path> before = files("learn-kafka-run");
        learn(home, "run", "--sources", "solutions/src", "05", "Produce").endsWith(0);
        Run consume = learn(home, "run", "--sources", "solutions/src", "05", "Consume");
        await("payments are handled").atMost(MOMENTS).until(() -> consume.said().contains("done payment-2"));

        consume.process().toHandle().destroy();

        consume.endsWith(143);
        assertThat(consume.said()).as("its hook has run").endsWith("good-bye\n");
        assertThat(files("learn-kafka-run")).isEqualTo(before);
    }

    @Test
    void a_program_ends_with_the_command_that_is_killed() throws Exception {
        Run consume = learn(home, "run", "--sources", "solutions/src", "05", "Consume", "killed", "group");
        await("the program runs")
                .atMost(MOMENTS)
                .until(() -> consume.process().descendants().findAny().isPresent());
        ProcessHandle program = consume.process().descendants().findAny().orElseThrow();

        consume.process().destroyForcibly();

        await("the program has ended").atMost(MOMENTS).until(() -> !program.isAlive());
    }

    @Test
    void a_program_has_the_exit_code_and_the_words_of_its_own() throws Exception {
        program("Exit", "System.out.println(String.join(\" \", args).replaceFirst(\"^.*/\", \"\")); System.exit(42);");

        Run exit = learn(home, "run", "--sources", "own", "05", "exit", "--help", "-x")
                .endsWith(42);

        assertThat(exit.said().strip()).isEqualTo("client.properties --help -x");
    }

    @Test
    void what_does_not_compile_is_told_with_its_place() throws Exception {
        Path own = Files.createDirectories(home.resolve("broken/lesson05_programs"));
        Files.writeString(own.resolve("Produce.java"), "package lesson05_programs;\nclass Produce { int i = \"\"; }\n");

        Run run = learn(home, "run", "--sources", "broken", "05", "Produce").endsWith(1);

        assertThat(run.complained())
                .startsWith("broken/lesson05_programs/Produce.java:2: incompatible types: java.lang.String");
    }

    @Test
    void a_program_that_is_none_is_told_with_those_that_are() throws Exception {
        assertThat(learn(home, "run", "05", "Prodcue").endsWith(2).complained().strip())
                .isEqualTo("No program [Prodcue]. Programs of this lesson: Consume, Produce.");
        assertThat(learn(home, "run", "07", "Commit").endsWith(2).complained())
                .startsWith("No program in [exercises/src/lesson07_commit]: no class there has a main.");
    }

    @Test
    void a_lesson_leaves_nothing_behind_on_it() throws Exception {
        Set<String> before = topicsAndGroups();

        Run test = learn(home, "test", "--sources", "solutions/src", "05").endsWith(0);

        assertThat(test.said()).startsWith("Kafka: embedded Kafka 4.3.1 at localhost:%d (kept running".formatted(port));
        assertThat(topicsAndGroups()).as("those with a suffix of a test").isEqualTo(before);
    }

    @Test
    void told_to_end_it_leaves_nothing() throws Exception {
        Path own = checkout("ended");
        Run run = broker(own, freePort());
        ProcessHandle child = run.process().descendants().findAny().orElseThrow();

        run.process().toHandle().destroy();

        run.endsWith(143);
        assertNothingIsLeft(own, child);
    }

    @Test
    void killed_it_leaves_no_broker_and_the_next_one_starts() throws Exception {
        Path own = checkout("killed");
        Run run = broker(own, freePort());
        ProcessHandle child = run.process().descendants().findAny().orElseThrow();

        run.process().destroyForcibly().waitFor();

        await("the broker has ended").atMost(MOMENTS).until(() -> !child.isAlive());
        assertThat(learn(own, "kafka", "topics", "--list").endsWith(3).complained())
                .startsWith("No sandbox runs.");
        assertNothingIsLeft(own, child);
    }

    private static void assertNothingIsLeft(Path checkout, ProcessHandle child) throws IOException {
        assertThat(child.isAlive()).isFalse();
        assertThat(checkout.resolve(".learn")).isEmptyDirectory();
        assertThat(files("learn-kafka-broker")).as("log folders").hasSize(1);
    }

    private static Set<String> topicsAndGroups() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
            Set<String> all = new TreeSet<>(admin.listTopics().names().get());
            admin.listGroups().all().get().stream().map(GroupListing::groupId).forEach(all::add);
            return all.stream().filter(name -> name.matches(".*-[0-9a-z]{6}")).collect(Collectors.toSet());
        }
    }

    private static void program(String name, String statements) throws IOException {
        Path own = Files.createDirectories(home.resolve("own/lesson05_programs"));
        Files.writeString(own.resolve(name + ".java"), """
                package lesson05_programs;
                public class %s {
                    public static void main(String[] args) {
                        %s
                    }
                }
                """.formatted(name, statements));
    }

    private static Run broker(Path checkout, int port) throws IOException {
        Run run = learn(checkout, "broker", "--port", "" + port, "-Dbroker=embedded");
        await("the sandbox is ready").atMost(MOMENTS).until(() -> run.said().contains("Lessons use it"));
        return run;
    }

    private static Run learn(Path checkout, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                JavaProgram.PATH,
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temp,
                "-Dlearnkafka.home=" + checkout,
                "-cp",
                System.getProperty("java.class.path"),
                "learnkafka.learn.Learn"));
        line.addAll(List.of(words));
        // No archive of classes is made for a copy that is gone in a moment.
        return Run.start(temp, Map.of("XDG_CACHE_HOME", "/dev/null", "LEARN_KAFKA_BROKER", ""), line);
    }

    private static Path checkout(String name) throws IOException {
        Path checkout = Files.createDirectories(temp.resolve(name)).toRealPath();
        Files.createDirectories(checkout.resolve(".learn"));
        for (String file : List.of("kit/broker/target/broker.args", "kit/tools/target/tools.args", "README.md")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), checkout.resolve(file));
        }
        for (String lesson : List.of(
                "exercises/src/lesson05_programs",
                "exercises/src/lesson07_commit",
                "solutions/src/lesson05_programs")) {
            Files.createDirectories(checkout.resolve(lesson).getParent());
            Folders.copy(REPOSITORY.resolve(lesson), checkout.resolve(lesson));
        }
        return checkout;
    }

    private static List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
