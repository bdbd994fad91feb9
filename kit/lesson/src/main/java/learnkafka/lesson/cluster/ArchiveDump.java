package learnkafka.lesson.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Makes an archive of classes in a process that outlives this JVM.
 *
 * <p>A shell holds the fort, since this JVM is likely to be gone: it moves the archive to its place when it is whole,
 * or else removes what there is of it. The broker that it runs ends by itself within two minutes.
 */
final class ArchiveDump {

    /** $1 is where to write, $2 the archive's place, then comes the command. */
    private static final String SCRIPT =
            """
            trap '' HUP INT
            fresh=$1 archive=$2
            shift 2
            if nice -n 19 "$@"; then mv -f "$fresh" "$archive"; else rm -f "$fresh"; fi
            """;

    /** Longer than a dump can take. After that, whoever tried has failed, and somebody may try again. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** One for each JDK and each copy of learn-kafka that one is likely to use by turns. */
    private static final int KEPT = 3;

    private ArchiveDump() {}

    /**
     * Start making an archive, unless somebody has tried in the last minutes.
     *
     * @param command the command that writes an archive where it is told to
     */
    static void start(Path archive, Function<Path, List<String>> command) {
        try {
            Path folder = Files.createDirectories(archive.getParent());
            sweep(folder);
            // Of thirty that start at once, one makes the file, and the others leave it at that.
            Files.createFile(folder.resolve(archive.getFileName() + ".tried"));
            Path fresh = folder.resolve(archive.getFileName() + "." + ProcessHandle.current().pid() + ".fresh");
            run(fresh, archive, command.apply(fresh));
        } catch (FileAlreadyExistsException e) {
            // Tried already.
        } catch (IOException e) {
            // No room, no rights, no shell. Brokers start without an archive, too.
        }
    }

    private static void run(Path fresh, Path archive, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "learn-kafka-archive"));
        line.add(fresh.toString());
        line.add(archive.toString());
        line.addAll(command);
        new ProcessBuilder(line)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Remove what failed attempts left, and the archives that were not used for the longest time. */
    private static void sweep(Path folder) throws IOException {
        Instant before = Instant.now().minus(PAUSE);
        for (Path rest : files(folder, "broker-*.{tried,fresh}")) {
            if (lastUse(rest).isBefore(before)) {
                Files.deleteIfExists(rest);
            }
        }
        List<Path> archives = files(folder, "broker-*.jsa");
        archives.sort(Comparator.comparing(ArchiveDump::lastUse).reversed());
        // Room for the one to come.
        for (Path archive : archives.subList(Math.min(KEPT - 1, archives.size()), archives.size())) {
            Files.deleteIfExists(archive);
        }
    }

    private static List<Path> files(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        }
        return files;
    }

    private static Instant lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Gone meanwhile: as old as can be.
            return Instant.MIN;
        }
    }
}
