package learnkafka.learn.grade;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.lesson.host.Enclosure;

/** How learners' code is kept apart from the machine and from other submissions. */
public enum Isolation {
    /** A JVM of its own, killed with all that it started. It has the rights of whoever grades. */
    PROCESS(false),
    /** The same inside a sandbox of bubblewrap: no files but its own, no other process to see. */
    BWRAP(true),
    /** The same inside a container: no files but its own and the image's, no other process to see. */
    DOCKER(true);

    private final boolean hostileSafe;

    Isolation(boolean hostileSafe) {
        this.hostileSafe = hostileSafe;
    }

    /** The safest one that works on this machine, the fastest of those. */
    public static Isolation best() {
        return Stream.of(BWRAP, DOCKER)
                .filter(each -> each.obstacle().isEmpty())
                .findFirst()
                .orElse(PROCESS);
    }

    /** Whether it holds against somebody who wants to break it. */
    public boolean hostileSafe() {
        return hostileSafe;
    }

    /** What stands in its way on this machine, and what to do, without a full stop. It is tried out. */
    public Optional<String> obstacle() {
        return switch (this) {
            case PROCESS -> Optional.empty();
            case BWRAP -> Bubblewrap.obstacle();
            case DOCKER -> ContainerProbe.result().obstacle();
        };
    }

    /** The version of Java that learners' code is compiled for. */
    public int java() {
        int own = Runtime.version().feature();
        return this == DOCKER ? Math.min(own, ContainerProbe.result().java()) : own;
    }

    /** The name as people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What each JVM of a submission is started in.
     *
     * @param room the one folder of the submission that its JVMs can read
     * @param doors the folder with the doors to its brokers, inside of the room
     */
    Enclosure around(Path room, Path doors) {
        return switch (this) {
            case PROCESS -> Enclosure.of(Bounds.shell(""), Optional.empty());
            case BWRAP -> Bubblewrap.around(room, doors);
            case DOCKER -> Containers.around(room, doors);
        };
    }
}
