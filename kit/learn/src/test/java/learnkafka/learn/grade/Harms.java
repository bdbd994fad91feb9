package learnkafka.learn.grade;

import static learnkafka.learn.grade.Hostile.RIGHT;
import static learnkafka.learn.grade.Hostile.code;
import static learnkafka.learn.grade.Hostile.harm;
import static learnkafka.learn.grade.Isolation.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What code may want to reach outside of its own JVM: files, processes, a port; and the submissions that try. */
final class Harms implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Whoever finds it dead has killed it in an earlier test. */
    private static final String KILL = "ProcessHandle.of(%d).map(ProcessHandle::destroyForcibly).isPresent()"
            + " || new File(\"/proc/" + ProcessHandle.current().pid() + "\").exists()";

    private final Path secret;
    private final Path outputs;
    private final Process victim;
    private final ServerSocket port;
    private final String child = unlike();
    private final String grandchild = unlike();

    Harms(Path folder) throws IOException {
        secret = Files.writeString(folder.resolve("Neighbour.java"), "the right answer");
        outputs = Files.createFile(folder.resolve("github-output"));
        victim = new ProcessBuilder("sleep", "86400").start();
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A time to sleep that no other process sleeps. */
    private static String unlike() {
        return "86400." + (UUID.randomUUID().getMostSignificantBits() >>> 1);
    }

    /** What differs between the ways of isolation, with where each harm is possible. */
    List<Hostile> submissions() {
        return List.of(
                harm("env", "reads a variable of the grader's environment", "System.getenv(\"HOME\") != null"),
                harm(
                        "env-of-grader",
                        "reads that environment from `/proc`",
                        "holds(\"/proc/%d/environ\", \"HOME=\")"
                                .formatted(ProcessHandle.current().pid()),
                        PROCESS),
                harm(
                        "read",
                        "reads another submission, or any file",
                        "holds(\"%s\", \"the right answer\")".formatted(secret),
                        PROCESS),
                harm("write", "appends to `$GITHUB_OUTPUT`, or to any file", """
                        ((java.util.function.BooleanSupplier) () -> {
                            try {
                                Files.writeString(Path.of("%s"), "score=100", StandardOpenOption.APPEND);
                                return true;
                            } catch (IOException prevented) {
                                return false;
                            }
                        }).getAsBoolean()""".formatted(outputs), PROCESS),
                harm(
                        "see",
                        "sees the processes of others",
                        alive(ProcessHandle.current().pid()),
                        PROCESS),
                harm("kill", "kills a process of others", KILL.formatted(victim.pid()), PROCESS),
                code("child", "starts a program that outlives it", start("sleep", child), RIGHT),
                code(
                                "grandchild",
                                "starts one in a session and an environment of its own",
                                start("env", "-i", "sh", "-c", "setsid sleep " + grandchild + " &"),
                                RIGHT)
                        .possibleIn(PROCESS),
                harm(
                        "network",
                        "reaches the network, and other submissions' brokers by it",
                        "reaches(%d)".formatted(port.getLocalPort()),
                        PROCESS));
    }

    private static String alive(long pid) {
        return "ProcessHandle.allProcesses().anyMatch(process -> process.pid() == %dL)".formatted(pid);
    }

    private static String start(String... command) {
        String words = Arrays.stream(command).map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        return """
                new ProcessBuilder(%s).start();
                return right(words, handler);
                """.formatted(words);
    }

    /** See that what happened outside is what the submissions' grades say, and that nothing is left. */
    void verify(Isolation isolation) throws IOException {
        boolean possible = isolation == PROCESS;
        assertThat(Files.size(outputs) > 0).as("an appended file").isEqualTo(possible);
        assertThat(victim.isAlive()).as("a neighbour's process").isEqualTo(!possible);
        await("children gone").atMost(BOUND).until(() -> survivors(child).isEmpty());
        if (possible) {
            assertThat(survivors(grandchild)).as("grandchildren").isNotEmpty();
        } else {
            await("grandchildren gone")
                    .atMost(BOUND)
                    .until(() -> survivors(grandchild).isEmpty());
        }
    }

    private static List<ProcessHandle> survivors(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(argument))
                .toList();
    }

    @Override
    public void close() throws IOException {
        victim.destroyForcibly();
        port.close();
        survivors(grandchild).forEach(ProcessHandle::destroyForcibly);
    }
}
