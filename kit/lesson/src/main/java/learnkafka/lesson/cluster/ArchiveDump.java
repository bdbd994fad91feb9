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
 * or else removes what there is of it. What it runs ends by itself within two minutes.
 */
final class ArchiveDump {

    /** $1 is where to write, $2 the archive's place, $3 the mark of an attempt, then comes the command. */
    private static final String SCRIPT = """
            trap '' HUP INT
            fresh=$1 archive=$2 tried=$3
            shift 3
            if nice -n 19 "$@"; then mv -f "$fresh" "$archive" && rm -f "$tried"; else rm -f "$fresh"; fi
            """;

    /** Longer than a dump can take. After that, whoever tried has failed, and somebody may try again. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** One for each JDK and each copy of learn-kafka that one is likely to use by turns. */
    private static final int KEPT = 6;

    private ArchiveDump() {}

    /**
     * Start making an archive, unless somebody has tried in the last minutes.
     *
     * @param command the command that writes an archive where it is told to
     */
    static void start(Path archive, Function<Path, List<String>> command) {
        try {
            Path folder = Files.createDirectories(archive.getParent());
            sweep(folder, archive);
            // Of thirty that start at once, one makes the file, and the others leave it at that.
            Path tried = Files.createFile(folder.resolve(archive.getFileName() + ".tried"));
            if (Files.exists(archive)) {
                // Made, and the mark taken away, since this JVM looked.
                Files.deleteIfExists(tried);
                return;
            }
            Path fresh = folder.resolve(
                    archive.getFileName() + "." + ProcessHandle.current().pid() + ".fresh");
            run(List.of(fresh, archive, tried), command.apply(fresh));
        } catch (FileAlreadyExistsException e) {
            // Tried already.
        } catch (IOException e) {
            // No room, no rights, no shell. Programs start without an archive, too.
        }
    }

    private static void run(List<Path> files, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "learn-kafka-archive"));
        files.forEach(file -> line.add(file.toString()));
        line.addAll(command);
        new ProcessBuilder(line)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Remove what failed attempts left, the archive that this one replaces, and those not used for the longest time. */
    private static void sweep(Path folder, Path archive) throws IOException {
        Instant before = Instant.now().minus(PAUSE);
        String name = archive.getFileName().toString();
        String program = name.substring(0, name.indexOf('-'));
        for (Path rest : files(folder, program + "-*.{tried,fresh}")) {
            if (lastUse(rest).isBefore(before)) {
                Files.deleteIfExists(rest);
            }
        }
        for (Path stale : files(folder, name.substring(0, name.lastIndexOf('-')) + "-*.jsa")) {
            if (!stale.equals(archive)) {
                Files.deleteIfExists(stale);
            }
        }
        List<Path> archives = files(folder, program + "-*.jsa");
        archives.sort(Comparator.comparing(ArchiveDump::lastUse).reversed());
        // Room for the one to come.
        for (Path unused : archives.subList(Math.min(KEPT - 1, archives.size()), archives.size())) {
            Files.deleteIfExists(unused);
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
