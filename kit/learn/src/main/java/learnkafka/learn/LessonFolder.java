package learnkafka.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.lesson.LessonId;

/**
 * A lesson's folder with its README, stub and test.
 *
 * @param folder for example {@code exercises/src/lesson12_fan_out}
 */
public record LessonFolder(LessonId id, Path folder) {

    /** Find the lessons below a source root, in the order of their numbers. */
    public static List<LessonFolder> in(Path sourceRoot) {
        try (Stream<Path> folders = Files.list(sourceRoot)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("lesson"))
                    .sorted()
                    .map(folder -> new LessonFolder(
                            LessonId.ofPackage(folder.getFileName().toString()), folder))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list the lessons in [" + sourceRoot + "]", unreadable);
        }
    }

    /** The Java sources in a folder that are not tests: the stub and its helpers. */
    public static List<Path> sources(Path folder) {
        return javaFiles(folder, false);
    }

    /** The stub and its helpers. */
    public List<Path> sources() {
        return javaFiles(folder, false);
    }

    /** The tests. */
    public List<Path> tests() {
        return javaFiles(folder, true);
    }

    /** Whether its author is not done with it: the first line of its README says so. */
    public boolean isUnfinished() {
        try (Stream<String> lines = Files.lines(folder.resolve("README.md"))) {
            return lines.findFirst().filter("> unfinished"::equals).isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static List<Path> javaFiles(Path folder, boolean tests) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().endsWith("Test.java") == tests)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list the sources in [" + folder + "]", unreadable);
        }
    }
}
