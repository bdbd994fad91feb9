package learnkafka.learn.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Docker's own command, which knows where its engine is, and what it says. */
final class DockerCommand {

    private static final long BOUND_SECONDS = 10;

    /** What it needs to find its engine. A host's environment has none of that. */
    private static final List<String> VARIABLES = List.of(
            "HOME",
            "XDG_RUNTIME_DIR",
            "DOCKER_CONFIG",
            "DOCKER_CONTEXT",
            "DOCKER_HOST",
            "DOCKER_TLS_VERIFY",
            "DOCKER_CERT_PATH");

    /** Marks the containers of this JVM. */
    static final String LABEL = "learn-kafka=" + UUID.randomUUID();

    static {
        // Whoever interrupts a batch leaves nothing behind, and a container that came up too late to be removed goes.
        Runtime.getRuntime().addShutdownHook(new Thread(DockerCommand::removeAll, "containers"));
    }

    private DockerCommand() {}

    /** The command with these arguments, for any environment. */
    static List<String> of(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env"));
        VARIABLES.stream()
                .filter(name -> System.getenv(name) != null)
                .forEach(name -> command.add(name + "=" + System.getenv(name)));
        command.add("docker");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Begin a command that runs a container, which is removed at the latest when this JVM ends. */
    static List<String> run(String name) {
        return of("run", "--interactive", "--rm", "--pull", "never", "--name", name, "--label", LABEL);
    }

    /**
     * Options that give each container the share of the processors that a process has.
     *
     * <p>An engine that makes control groups itself gives all its containers together the share of one process. Code that
     * loops takes that from its neighbours, and honest code is late. With systemd, the engine gives them a fair share.
     */
    static List<String> fairShare() {
        return Fair.OPTIONS;
    }

    private static final class Fair {

        private static final List<String> OPTIONS = ask();

        private static List<String> ask() {
            try {
                String driver = say("info", "--format", "{{.CgroupDriver}}").text;
                return driver.equals("cgroupfs") ? List.of("--cgroup-parent", "/") : List.of();
            } catch (IOException noEngine) {
                return List.of();
            }
        }
    }

    /** Say why there is no such image, and what to do; nothing if there is. */
    static Optional<String> lacks(String image) {
        try {
            Said engine = say("version", "--format", "{{.Server.Version}}");
            if (engine.code != 0) {
                String last = engine.text.lines().reduce("no word from it", (one, other) -> other);
                return Optional.of("No Docker engine answers [%s]. Start Docker".formatted(last));
            }
            return say("image", "inspect", image).code == 0
                    ? Optional.empty()
                    : Optional.of("Docker has no image [%1$s]. Get it with docker pull %1$s".formatted(image));
        } catch (IOException noCommand) {
            return Optional.of("There is no docker command here. Get it from https://docs.docker.com/get-docker");
        }
    }

    private static void removeAll() {
        try {
            Said left = say("ps", "--all", "--quiet", "--filter", "label=" + LABEL);
            if (left.code == 0 && !left.text.isEmpty()) {
                say(Stream.concat(Stream.of("rm", "--force"), left.text.lines()).toArray(String[]::new));
            }
        } catch (IOException gone) {
            // So is the engine.
        }
    }

    private record Said(int code, String text) {}

    private static Said say(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        // An engine that hangs says nothing, for as long as one likes.
        CompletableFuture.delayedExecutor(BOUND_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), UTF_8).strip();
            return new Said(process.onExit().join().exitValue(), text);
        }
    }
}
