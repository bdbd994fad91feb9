package learnkafka.learn.hints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learnkafka.lesson.LessonId;

/** Remembers which hints somebody has seen, in a file for each lesson; losing one costs nothing but a second look. */
final class ShownHints {

    private final Path folder;

    ShownHints(Path root) {
        folder = root.resolve(".learn/hints");
    }

    /** The highest level that was shown; 0 for none. */
    int highest(LessonId lesson) {
        try {
            String text = Files.readString(folder.resolve(lesson.name())).strip();
            return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    /** Remember a level, if it is higher than what was shown so far. */
    boolean remember(Hint hint) {
        if (hint.level() <= highest(hint.lesson())) {
            return true;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(hint.lesson().name()), hint.level() + "\n");
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
