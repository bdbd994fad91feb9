package learnkafka.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Sources;

/**
 * A checkout of learn-kafka.
 *
 * @param root the folder with {@code exercises} in it
 */
record Checkout(Path root) {

    /** Find the checkout that the working folder lies in. */
    static Checkout find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("exercises/src"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("No learn-kafka at [" + start + "]: start in a clone of it.");
    }

    /** Find a lesson's sources below a source root, which is named as seen from the checkout. */
    Sources sources(String sourceRoot, LessonId lesson) {
        String shown = sourceRoot + "/" + lesson.folder();
        return new Sources(root.resolve(shown), shown);
    }

    List<LessonFolder> lessons() {
        return LessonFolder.in(root.resolve("exercises/src"));
    }

    /** Find lessons by number or name: {@code 7}, {@code 07}, {@code commit}; all of them where none is named. */
    List<LessonFolder> lessons(List<String> named) {
        return named.isEmpty() || named.equals(List.of("all"))
                ? lessons()
                : named.stream().map(this::lesson).toList();
    }

    private LessonFolder lesson(String named) {
        return lessons().stream()
                .filter(lesson -> named.equals(lesson.id().name())
                        || named.matches("0*" + lesson.id().number()))
                .findFirst()
                .orElseThrow(() -> new UnknownLesson(named, lessons()));
    }
}
