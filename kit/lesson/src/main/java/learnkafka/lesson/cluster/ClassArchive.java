package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An archive of the classes that a broker loads, with which it starts in half the time.
 *
 * <p>The first start goes without. Afterwards a process in the background makes the archive, for this JDK and these
 * jars. All of it is a matter of speed alone: where it fails, brokers start as they would without.
 */
final class ClassArchive {

    private final Optional<Path> file;
    private final BrokerCommand command;

    private ClassArchive(Optional<Path> file, BrokerCommand command) {
        this.file = file;
        this.command = command;
    }

    /** Name the archive for these jars under this JDK, whether or not it is there. */
    static ClassArchive of(Environment environment, BrokerArguments arguments, BrokerCommand command) {
        return new ClassArchive(file(environment, arguments), command);
    }

    private static Optional<Path> file(Environment environment, BrokerArguments arguments) {
        try {
            String name = "broker-%s-%s.jsa"
                    .formatted(
                            Fingerprint.ofPlaces(arguments.file()),
                            Fingerprint.of(BrokerCommand.archiveFlags(), arguments.classPath()));
            return CacheFolder.of(environment).map(folder -> folder.resolve(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where it is or would be; nothing where the user has no place for it. */
    Optional<Path> file() {
        return file;
    }

    /** Flags with which a JVM uses the archive; none if there is no archive. */
    List<String> flags() {
        return file.filter(Files::isReadable)
                .map(archive -> List.of("-XX:SharedArchiveFile=" + touched(archive)))
                .orElse(List.of());
    }

    /** Make the archive in the background, unless it is there or was tried a short while ago. */
    void dumpIfMissing() {
        file.filter(archive -> !Files.exists(archive))
                .ifPresent(archive -> ArchiveDump.start(archive, this::rehearsalInto));
    }

    private List<String> rehearsalInto(Path archive) {
        return command.line(List.of("-XX:ArchiveClassesAtExit=" + archive), 1, "--rehearse");
    }

    /** Say that it is in use: the archives not used for the longest time go first. */
    private static Path touched(Path archive) {
        try {
            Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A read-only cache is as good to read from.
        }
        return archive;
    }
}
