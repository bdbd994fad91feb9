package learnkafka.learn.reset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Text;

/**
 * The stubs and tests of a lesson as they came.
 *
 * <p>Which they are says {@link Sums}; what is in them is known by a {@link Snapshot} or by git. The authors' gate holds
 * the sums against the lessons.
 *
 * @param root the checkout
 * @param lesson the learner's folder
 * @param sums the SHA-256 of each file by its name
 */
public record AsItCame(Path root, LessonFolder lesson, SortedMap<String, String> sums) {

    public static AsItCame of(Path root, LessonFolder lesson) {
        String folder = lesson.id().folder() + "/";
        SortedMap<String, String> sums = new TreeMap<>();
        Sums.read(root).files().forEach((path, sum) -> {
            if (path.startsWith(folder)) {
                sums.put(path.substring(folder.length()), sum);
            }
        });
        return new AsItCame(root, lesson, sums);
    }

    /** List the lessons that came, those too whose folder somebody deleted. */
    public static List<LessonFolder> lessons(Path root) {
        return Sums.read(root).files().keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .map(folder -> new LessonFolder(LessonId.ofPackage(folder), Sums.place(root, folder)))
                .toList();
    }

    /** Name the files that are not there any more. */
    public List<String> missing() {
        return sums.keySet().stream().filter(name -> !isThere(name)).toList();
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
        return sums.entrySet().stream()
                .filter(file -> isThere(file.getKey()))
                .filter(file ->
                        Sum.content(place(file.getKey()), file.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Find what was in a file when it came. */
    Optional<byte[]> content(String name) {
        String path = lesson.id().folder() + "/" + name;
        return Optional.ofNullable(sums.get(name))
                .flatMap(sum -> new Snapshot(root).find(path, sum).or(() -> new GitHistory(root).find(path, sum)));
    }

    /** Say what is wrong with the sums themselves, for authors. */
    public List<String> complaints() {
        List<String> names = Stream.concat(lesson.sources().stream(), lesson.tests().stream())
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        return names.equals(List.copyOf(sums.keySet())) && changed().isEmpty()
                ? List.of()
                : List.of("has other Java files than [" + Sums.FILE
                        + "] lists, by which ./learn reset knows them: ./learn check --sums");
    }

    private boolean isThere(String name) {
        return Files.exists(place(name));
    }

    private Path place(String name) {
        return lesson.folder().resolve(name);
    }
}
