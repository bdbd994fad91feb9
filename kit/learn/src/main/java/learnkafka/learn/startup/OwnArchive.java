package learnkafka.learn.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.lesson.cluster.ClassArchive;
import learnkafka.lesson.cluster.ClassArchive.Program;

/**
 * Keeps the class-data archive of the command line itself, and the note in which the launcher finds it.
 *
 * <p>The launcher can't work out which archive fits. It reads that in {@code kit/learn/target/learn.jdk}: the Java
 * command, the archive, and the version of the JVM that both are for. It removes the note when it builds.
 */
public final class OwnArchive {

    private static final String VERSION = System.getProperty("java.vm.version");

    private OwnArchive() {}

    /** Whether this JVM was started with an archive that is its own. */
    public static boolean isUsed() {
        return VERSION.equals(System.getProperty("learnkafka.archive.vm"));
    }

    /** Make the archive in the background unless it is in use, and note where it is for the next start. */
    public static void keep() {
        String java = System.getProperty("learnkafka.java");
        String home = System.getProperty("learnkafka.home");
        if (java == null || home == null || isUsed()) {
            return;
        }
        try {
            Path target = Path.of(home, "kit", "learn", "target");
            ClassArchive archive = ClassArchive.of(program(Path.of(home), target.resolve("learn.args")));
            archive.dumpIfMissing();
            note(target.resolve("learn.jdk"), java, archive.file());
        } catch (IOException | RuntimeException e) {
            // A read-only checkout, a full disk: the next start is as slow as this one.
        }
    }

    private static Program program(Path home, Path arguments) throws IOException {
        List<String> flags = Files.readAllLines(arguments).stream()
                .takeWhile(line -> line.startsWith("-X"))
                .toList();
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Program("learn", arguments, flags, jars, archive -> rehearsal(home, arguments, archive));
    }

    private static List<String> rehearsal(Path home, Path arguments, Path archive) {
        return Rehearse.command(home, arguments, List.of("-XX:ArchiveClassesAtExit=" + archive));
    }

    private static void note(Path file, String java, Optional<Path> archive) throws IOException {
        List<String> lines = List.of(java, archive.map(Path::toString).orElse(""), VERSION);
        Path fresh = Files.createTempFile(file.getParent(), "learn", ".tmp");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
