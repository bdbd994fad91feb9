package learnkafka.learn.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Text;

/**
 * The stubs and tests of a lesson as they came.
 *
 * <p>They lie in {@code kit/learn/pristine}, a second time: who learns works in {@code exercises}, perhaps without git,
 * and an update of the kit brings both. The authors' gate holds the two against each other.
 *
 * @param lesson the learner's folder
 * @param folder the folder with the copies
 */
public record AsItCame(LessonFolder lesson, Path folder) {

    static final String ALL = "kit/learn/pristine";

    public static AsItCame of(Path root, LessonFolder lesson) {
        return new AsItCame(lesson, root.resolve(ALL).resolve(lesson.id().folder()));
    }

    /** List the lessons that came, those too whose folder somebody deleted. */
    public static List<LessonFolder> lessons(Path root) {
        Path all = root.resolve(ALL);
        return Files.isDirectory(all)
                ? LessonFolder.in(all).stream()
                        .map(LessonFolder::id)
                        .map(id -> new LessonFolder(
                                id, root.resolve("exercises/src").resolve(id.folder())))
                        .toList()
                : List.of();
    }

    /** Name the files that are not there any more. */
    public List<String> missing() {
        return names(folder).stream()
                .filter(name -> !Files.exists(lesson.folder().resolve(name)))
                .toList();
    }

    /**
     * Refuse to go on without one of the files.
     *
     * @throws WrongUsage if one is missing
     */
    public void requireAll() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            LessonId id = lesson.id();
            throw new WrongUsage("Missing in [exercises/src/%s]: %s. Get it back: ./learn reset %s"
                    .formatted(id.folder(), Text.list(missing), id.digits()));
        }
    }

    /** Name the files that are there, and are others. */
    public List<String> changed() {
        return names(folder).stream()
                .filter(name -> Files.exists(lesson.folder().resolve(name)))
                .filter(this::isChanged)
                .toList();
    }

    /** Say what is wrong with the copies themselves, for authors. */
    public List<String> complaints() {
        LessonId id = lesson.id();
        return names(lesson.folder()).equals(names(folder)) && changed().isEmpty()
                ? List.of()
                : List.of(
                        "has other Java files than %2$s/%1$s, which ./learn reset puts back: mkdir -p %2$s/%1$s && cp exercises/src/%1$s/*.java %2$s/%1$s"
                                .formatted(id.folder(), ALL));
    }

    private boolean isChanged(String name) {
        try {
            return Files.mismatch(folder.resolve(name), lesson.folder().resolve(name)) >= 0;
        } catch (IOException unreadable) {
            // Somebody's file that can't be read is not what came.
            return true;
        }
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list [" + folder + "]", unreadable);
        }
    }
}
