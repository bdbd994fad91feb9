package learnkafka.learn.solution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.console.Nearest;
import learnkafka.lesson.LessonId;

/** The solutions in a checkout; a learner's copy may have none. */
public final class Solutions {

    private final Path root;

    public Solutions(Path root) {
        this.root = root;
    }

    /**
     * Hold a learner's own files against the solution.
     *
     * @throws WrongUsage if there is no solution here
     */
    public Comparison compare(LessonFolder lesson) {
        String shown = "solutions/src/" + lesson.id().folder();
        if (!Files.isDirectory(root.resolve(shown))) {
            throw new WrongUsage(
                    "No solution of lesson %s in this copy of learn-kafka: [%s] is missing. Ask who gave it to you."
                            .formatted(lesson.id().digits(), shown));
        }
        return Comparison.of(root, lesson, shown);
    }

    /**
     * Hold a learner's own files against another right way.
     *
     * @param name one of {@link #others}
     * @throws WrongUsage if there is no such way; the message names those that there are
     */
    public Comparison compare(LessonFolder lesson, String name) {
        List<String> others = others(lesson.id());
        if (!others.contains(name)) {
            throw new WrongUsage(unknown(lesson.id(), name, others));
        }
        return Comparison.of(root, lesson, parent(lesson.id()) + "/" + name);
    }

    /** Name the other right ways. */
    public List<String> others(LessonId lesson) {
        Path parent = root.resolve(parent(lesson));
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> ways = Files.list(parent)) {
            return ways.filter(Files::isDirectory)
                    .map(way -> way.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list [" + parent + "]", unreadable);
        }
    }

    private static String parent(LessonId lesson) {
        return "solutions/alternatives/" + lesson.folder();
    }

    private static String unknown(LessonId lesson, String name, List<String> others) {
        String sentence = "No other way [%s] for lesson %s.".formatted(name, lesson.digits());
        if (others.isEmpty()) {
            return sentence + " There is the solution alone: ./learn solution " + lesson.digits();
        }
        List<String> near = Nearest.to(name, others);
        return sentence
                + (near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".")
                + " There are " + String.join(", ", others) + ": ./learn solution " + lesson.digits()
                + " --other " + others.get(0);
    }
}
