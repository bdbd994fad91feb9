package learnkafka.learn.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnkafka.learn.compile.CompilerJvms;
import learnkafka.lesson.files.JavaProgram;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostSettings;
import learnkafka.lesson.host.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner's JVM in a container hears a signal, and is gone when its time is over, however that comes. */
@Tag("docker")
class ContainersTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Runs until it is told to end. */
    private static final String WAITING = """
            public class Waiting {
                public static void main(String[] arguments) throws Exception {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                    System.out.println("waiting");
                    Thread.currentThread().join();
                }
            }
            """;

    @TempDir
    private Path room;

    @BeforeEach
    void require() {
        Here.require(Isolation.DOCKER);
    }

    @Test
    void a_program_hears_sigterm_and_its_hooks_run() throws Exception {
        try (Program program = waiting(room)) {
            program.terminate();

            assertThat(program.awaitEnd(BOUND)).hasValue(143);
            assertThat(program.printed()).containsExactly("waiting", "hook");
        }
    }

    @Test
    void a_closed_host_has_left_no_container() throws Exception {
        HostJvm host = HostJvm.start(inside(room));
        assertThat(host.threads()).isEmpty();
        assertThat(containers(DockerCommand.LABEL)).isNotEmpty();

        host.close();

        assertThat(containers(DockerCommand.LABEL)).isEmpty();
    }

    @Test
    void a_container_bounds_memory_and_processes() throws Exception {
        try (Program program = waiting(room)) {
            List<String> bounds = said(
                    "docker",
                    "inspect",
                    "--format",
                    "{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.PidsLimit}}",
                    containers(DockerCommand.LABEL).get(0));

            assertThat(program.hasEnded()).isFalse();
            assertThat(bounds).containsExactly("1073741824 1073741824 600");
        }
    }

    @Test
    void an_image_that_is_not_there_is_named_with_the_remedy() {
        assertThat(DockerCommand.lacks("learn-kafka/nothing:0"))
                .hasValue("Docker has no image [learn-kafka/nothing:0]. Get it with docker pull learn-kafka/nothing:0");
    }

    /** A kit: starts what it is told to, says so, and waits. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Path room = Path.of(arguments[0]);
            List<AutoCloseable> held = new ArrayList<>();
            if (arguments[1].equals("JVMs")) {
                HostJvm host = HostJvm.start(inside(room));
                held.add(host);
                host.threads();
                held.add(waiting(room));
            } else {
                List<String> deaf = DockerCommand.run(
                        "learn-kafka-deaf-" + ProcessHandle.current().pid());
                deaf.addAll(List.of("--entrypoint", "sleep", Containers.IMAGE, "86400"));
                new ProcessBuilder(deaf).start();
                await("a container")
                        .atMost(BOUND)
                        .until(() -> containers(DockerCommand.LABEL).size() == 1);
            }
            System.out.println(DockerCommand.LABEL);
            Thread.currentThread().join();
        }
    }

    @ParameterizedTest
    @CsvSource({"KILL, JVMs", "TERM, JVMs", "TERM, what does not read its input"})
    void nothing_outlives_a_grader_that_gets_a_signal(String signal, String what) throws Exception {
        Process parent = new ProcessBuilder(
                        JavaProgram.PATH,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName(),
                        room.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            String label = output.readLine();
            assertThat(containers(label)).as("its containers").isNotEmpty();

            said("kill", "-s", signal, Long.toString(parent.pid()));

            await("no container of it left")
                    .atMost(BOUND)
                    .until(() -> containers(label).isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }

    private static HostSettings inside(Path room) {
        return HostSettings.ofThisJvm().in(Isolation.DOCKER.around(room, room));
    }

    private static Program waiting(Path room) throws Exception {
        Path classes = room.resolve("classes");
        Path source = Files.writeString(room.resolve("Waiting.java"), WAITING);
        try (CompilerJvms compilers = new CompilerJvms(List.of(), Isolation.DOCKER.java())) {
            assertThat(compilers.compile(List.of(source), classes)).isEmpty();
        }
        Program program =
                Program.start(inside(room).withClassFolders(List.of(classes)), "Waiting", Map.of(), List.of());
        await("the program runs").atMost(BOUND).until(() -> program.printed().contains("waiting"));
        return program;
    }

    private static List<String> containers(String label) throws IOException {
        return said("docker", "ps", "--all", "--quiet", "--filter", "label=" + label);
    }

    private static List<String> said(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
    }
}
