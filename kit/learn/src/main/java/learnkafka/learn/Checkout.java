package learnkafka.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnkafka.learn.catalogue.Catalogue;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Sources;

/**
 * A checkout of learn-kafka.
 *
 * @param root the folder with {@code exercises} in it
 */
public record Checkout(Path root) {

    /** Where a learner's own sources are, as seen from the checkout. */
    public static final String OWN = "exercises/src";

    /** Find the checkout that the launcher lies in, or without a launcher the one around the working folder. */
    static Checkout find() {
        Path start = Path.of(System.getProperty("learnkafka.home", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(OWN))) {
                return new Checkout(folder);
            }
        }
        throw new WrongUsage(
                "No lessons at [" + start + "]: [exercises/src] is missing. Start in a clone of learn-kafka.");
    }

    /** Whether a source root is the learner's own, and not somebody else's or a solution's. */
    boolean isOwn(String sourceRoot) {
        return root.resolve(sourceRoot).normalize().equals(root.resolve(OWN));
    }

    /** Refuse what only authors can do, in a copy that has no solutions. */
    void requireSolutions(String why) {
        if (!Files.isDirectory(root.resolve("solutions/src"))) {
            throw new WrongUsage("This copy of learn-kafka lacks [solutions/src], " + why);
        }
    }

    public Catalogue catalogue() {
        return Catalogue.read(root.resolve("README.md"));
    }

    /** Find a lesson's sources below a source root, which is named as seen from the checkout. */
    public Sources sources(String sourceRoot, LessonId lesson) {
        String shown = sourceRoot + "/" + lesson.folder();
        return new Sources(root.resolve(shown), shown);
    }

    public List<LessonFolder> lessons() {
        return LessonFolder.in(root.resolve(OWN));
    }

    /**
     * Find lessons by number, name or folder: {@code 7}, {@code 07}, {@code commit}, {@code lesson07_commit}; all of them
     * where none is named.
     */
    List<LessonFolder> lessons(List<String> named) {
        return named.isEmpty() || named.equals(List.of("all"))
                ? lessons()
                : named.stream().map(this::lesson).distinct().toList();
    }

    /** Find one lesson, as {@link #lessons(List)} does. */
    LessonFolder lesson(String named) {
        return lesson(named, lessons());
    }

    /** Find one of these lessons by number, name or folder. */
    static LessonFolder lesson(String named, List<LessonFolder> lessons) {
        // A shell completes exercises/src/lesson07_commit/.
        String name = named.replaceFirst("^(exercises/)?(src/)?(lesson\\w+)/?$", "$3");
        return lessons.stream()
                .filter(lesson -> name.equals(lesson.id().name())
                        || name.equals(lesson.id().folder())
                        || name.matches("0*" + lesson.id().number()))
                .findFirst()
                .orElseThrow(() -> new UnknownLesson(named, lessons));
    }
}
