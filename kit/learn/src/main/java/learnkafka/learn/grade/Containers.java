package learnkafka.learn.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.lesson.cluster.Machine;
import learnkafka.lesson.host.Enclosure;
import learnkafka.lesson.host.HostSettings;

/** Starts learners' JVMs in containers of Docker, each in one of its own, where they see only what they need. */
final class Containers {

    /** The image that lessons have a broker from. It brings a Java. */
    static final String IMAGE = Machine.ofProcess().image();

    private static final String NAME = "learn-kafka-{mark}";

    /** The heap, as much beside it, and what a JVM needs for itself. */
    private static final String MEMORY = "1g";

    /** Docker sets them. Elsewhere learners' code has no such variables. */
    private static final String UNSET = "unset HOME HOSTNAME; ";

    private Containers() {}

    /**
     * A container for each JVM of a submission.
     *
     * @param room the one folder of the submission that its JVMs can read
     * @param doors the folder with the doors to its brokers, inside of the room
     */
    static Enclosure around(Path room, Path doors) {
        List<String> command = new ArrayList<>(DockerCommand.run(NAME));
        command.addAll(List.of("--network", "none", "--read-only", "--tmpfs", "/tmp:size=64m"));
        command.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
        command.addAll(List.of("--pids-limit", Integer.toString(Bounds.PROCESSES)));
        command.addAll(List.of("--memory", MEMORY, "--memory-swap", MEMORY));
        command.addAll(DockerCommand.fairShare());
        // Docker would keep on its disk all that a host says to the grader.
        command.addAll(List.of("--log-driver", "none"));
        command.addAll(List.of("--user", owner(room)));
        command.addAll(List.of("--env", "LANG=C.UTF-8", "--env", "TZ", "--env", "TMPDIR={folder}"));
        HostSettings.ofThisJvm().classPath().forEach(entry -> mount(command, entry.toString(), ":ro"));
        mount(command, room.toString(), ":ro");
        mount(command, "{folder}", "");
        command.addAll(List.of("--workdir", "{folder}", "--entrypoint", "sh", IMAGE));
        command.addAll(Bounds.arguments(UNSET));
        return new Enclosure(
                command,
                "java",
                Optional.of(doors),
                DockerCommand.of("kill", "--signal", "TERM", NAME),
                DockerCommand.of("rm", "--force", NAME));
    }

    private static void mount(List<String> command, String path, String how) {
        command.addAll(List.of("--volume", path + ":" + path + how));
    }

    /** Who made a folder, and is the one who can read it: the numbers of user and group. */
    private static String owner(Path folder) {
        try {
            Map<String, Object> numbers = Files.readAttributes(folder, "unix:uid,gid");
            return numbers.get("uid") + ":" + numbers.get("gid");
        } catch (IOException gone) {
            throw new UncheckedIOException("Can't tell whose [" + folder + "] is", gone);
        }
    }
}
