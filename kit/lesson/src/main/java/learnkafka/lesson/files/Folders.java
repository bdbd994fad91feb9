package learnkafka.lesson.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies and deletes folders. */
public final class Folders {

    private Folders() {}

    /** Make a folder for what is needed as long as this program runs. */
    public static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException full) {
            throw new UncheckedIOException("Can't write in [" + System.getProperty("java.io.tmpdir") + "]", full);
        }
    }

    /** Copy a folder with all that is in it. No file of the copy may be there yet. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Delete a folder with all that is in it, if it is there. Links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            deleteIf(folder, file -> true);
        }
    }

    /** Delete of a folder what can be deleted. What cannot be read or removed is left to the system's own cleaning. */
    public static void deleteQuietly(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // Gone already, or somebody else's.
        }
    }

    /** Delete what is not wanted in a folder, the folder itself included. */
    public static void deleteIf(Path folder, Predicate<Path> unwanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.sorted(Comparator.reverseOrder()).filter(unwanted).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
