package learnkafka.lesson.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.files.JavaProgram;

/**
 * What a host is started in, so that it is kept apart from the machine.
 *
 * <p>In the commands {@code {folder}} stands for the host's working folder, the only one that it needs to write to, and
 * {@code {mark}} for a name that no other host has.
 *
 * @param prefix a command to start the JVM through, for example {@code bwrap} and its options
 * @param java the program that runs the JVM, as it is called in there
 * @param doors a folder with the doors to the brokers, where there is no network; else empty
 * @param terminate a command that sends the JVM a SIGTERM, where it is no descendant of the process started; else empty
 * @param kill a command that kills the JVM and all that it started, where they are no descendants; else empty
 */
public record Enclosure(
        List<String> prefix, String java, Optional<Path> doors, List<String> terminate, List<String> kill) {

    public Enclosure {
        prefix = List.copyOf(prefix);
        terminate = List.copyOf(terminate);
        kill = List.copyOf(kill);
    }

    /** Nothing: the JVM is a process like any other. */
    static Enclosure none() {
        return of(List.of(), Optional.empty());
    }

    /** A command that starts this JVM's own Java, as a descendant or in its own place. */
    public static Enclosure of(List<String> prefix, Optional<Path> doors) {
        return new Enclosure(prefix, JavaProgram.PATH, doors, List.of(), List.of());
    }

    /** The same for one host. */
    Enclosure of(Path folder, String mark) {
        return new Enclosure(
                filled(prefix, folder, mark), java, doors, filled(terminate, folder, mark), filled(kill, folder, mark));
    }

    private static List<String> filled(List<String> command, Path folder, String mark) {
        return command.stream()
                .map(word -> word.replace("{folder}", folder.toString()).replace("{mark}", mark))
                .toList();
    }
}
