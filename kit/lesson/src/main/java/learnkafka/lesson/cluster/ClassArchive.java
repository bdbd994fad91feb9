package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An archive of the classes that a program of the kit loads, with which it starts in half the time.
 *
 * <p>The first start goes without. Afterwards a process in the background makes the archive, for this JDK and these
 * jars. All of it is a matter of speed alone: where it fails, programs start as they would without.
 */
public final class ClassArchive {

    private final Optional<Path> file;
    private final Program program;

    private ClassArchive(Optional<Path> file, Program program) {
        this.file = file;
        this.program = program;
    }

    /**
     * A program that starts faster with an archive.
     *
     * @param name begins the archive's file name
     * @param copy tells this copy of the program from others: its argument file
     * @param flags flags of its JVM that decide which archive it can use
     * @param jars its class path, in its order
     * @param rehearsal the command line that writes an archive where it is told to, and ends by itself
     */
    public record Program(
            String name, Path copy, List<String> flags, List<Path> jars, Function<Path, List<String>> rehearsal) {}

    /** Name a program's archive under this JDK, whether or not it is there. */
    public static ClassArchive of(Program program) {
        return of(Environment.ofProcess(), program);
    }

    /** Name the archive of the broker with these jars. */
    static ClassArchive of(Environment environment, BrokerArguments arguments, BrokerCommand command) {
        return of(
                environment,
                new Program(
                        "broker",
                        arguments.file(),
                        BrokerCommand.archiveFlags(),
                        arguments.classPath(),
                        archive -> command.line(List.of("-XX:ArchiveClassesAtExit=" + archive), 1, "--rehearse")));
    }

    private static ClassArchive of(Environment environment, Program program) {
        return new ClassArchive(file(environment, program), program);
    }

    private static Optional<Path> file(Environment environment, Program program) {
        try {
            String name = "%s-%s-%s.jsa"
                    .formatted(
                            program.name,
                            Fingerprint.ofPlaces(program.copy),
                            Fingerprint.of(program.flags, program.jars));
            return CacheFolder.of(environment).map(folder -> folder.resolve(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where it is or would be; nothing where the user has no place for it. */
    public Optional<Path> file() {
        return file;
    }

    /** The archive, which a JVM is about to use; nothing if there is none. */
    public Optional<Path> use() {
        return file.filter(Files::isReadable).map(ClassArchive::touched);
    }

    /** Flags with which a JVM uses the archive; none if there is no archive. */
    public List<String> flags() {
        return use().map(archive -> List.of("-XX:SharedArchiveFile=" + archive)).orElse(List.of());
    }

    /** Make the archive in the background, unless it is there or was tried a short while ago. */
    public void dumpIfMissing() {
        file.filter(archive -> !Files.exists(archive))
                .ifPresent(archive -> ArchiveDump.start(archive, program.rehearsal));
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
