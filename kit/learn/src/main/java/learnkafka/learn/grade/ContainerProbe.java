package learnkafka.learn.grade;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.lesson.files.Folders;
import learnkafka.lesson.host.BrokerDoors;
import learnkafka.lesson.host.HostGone;
import learnkafka.lesson.host.HostSettings;
import learnkafka.lesson.host.Program;

/**
 * What a container can do for learners' code on this machine, tried out by starting a JVM in one.
 *
 * @param obstacle why it is not enough, and what to do, in a sentence; empty where it is
 * @param java the version of Java in there
 */
record ContainerProbe(Optional<String> obstacle, int java) {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final String REMEDY =
            "Take an engine that shares folders and sockets with this machine, as none in a"
                    + " virtual machine does, and an image with Java 17 or newer";

    private static final class Once {
        private static final ContainerProbe RESULT = tryOut();
    }

    /** What was found out when somebody asked first. */
    static ContainerProbe result() {
        return Once.RESULT;
    }

    private static ContainerProbe tryOut() {
        Optional<String> lacking = DockerCommand.lacks(Containers.IMAGE);
        if (lacking.isPresent()) {
            return new ContainerProbe(lacking, 0);
        }
        try {
            return new ContainerProbe(Optional.empty(), Integer.parseInt(printed()));
        } catch (IOException | HostGone | NumberFormatException failed) {
            return new ContainerProbe(
                    Optional.of("A container of [%s] can't run learners' code here. %s"
                            .formatted(Containers.IMAGE, REMEDY)),
                    0);
        }
    }

    /** What a program prints that has gone through a door. */
    private static String printed() throws IOException {
        Path room = Files.createTempDirectory("learn-kafka-probe");
        try (ServerSocket broker = new ServerSocket(0);
                BrokerDoors doors = new BrokerDoors(room)) {
            doors.open("localhost:" + broker.getLocalPort());
            HostSettings inside = HostSettings.ofThisJvm().in(Containers.around(room, room));
            String door = room.resolve(Integer.toString(broker.getLocalPort())).toString();
            try (Program program = Program.start(inside, "learnkafka.host.Outlook", Map.of(), List.of(door))) {
                program.awaitEnd(BOUND);
                return String.join("", program.printed());
            }
        } finally {
            Folders.delete(room);
        }
    }
}
