package learnkafka.learn.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;

/** The tests that the newest run of each lesson found red, in files that may go at any time. */
final class RedTests {

    private final Path folder;

    RedTests(Path root) {
        folder = root.resolve(".learn/red");
    }

    List<String> of(LessonId lesson) {
        try {
            return Files.readAllLines(folder.resolve(lesson.name()));
        } catch (IOException none) {
            return List.of();
        }
    }

    void keep(LessonReport report) {
        List<String> rules = report.outcomes().stream()
                .filter(outcome -> !outcome.passed())
                .map(Outcome::rule)
                .toList();
        if (rules.equals(of(report.lesson()))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(report.lesson().name()), rules);
        } catch (IOException refused) {
            // A sentence that could have named them does not.
        }
    }
}
