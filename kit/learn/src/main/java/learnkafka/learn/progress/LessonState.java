package learnkafka.learn.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import learnkafka.learn.LessonFolder;

/** How far a learner is with a lesson. */
public enum LessonState {
    PASSED("passed", "✓"),
    /** One of its stubs throws no {@code Todo} any more. */
    BEGUN("begun", "◐"),
    NOT_BEGUN("not begun", "○");

    private final String words;
    private final String tile;

    LessonState(String words, String tile) {
        this.words = words;
        this.tile = tile;
    }

    /** Find out how far a lesson is, without compiling anything. */
    public static LessonState of(LessonFolder lesson, Progress progress) {
        if (progress.isPassed(lesson.id())) {
            return PASSED;
        }
        return lesson.sources().stream().allMatch(LessonState::isUntouched) ? NOT_BEGUN : BEGUN;
    }

    private static boolean isUntouched(Path stub) {
        try {
            // Not as UTF-8: what else a learner's file holds does not matter here.
            return Files.readString(stub, StandardCharsets.ISO_8859_1).contains("throw new Todo()");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The state as people read it. */
    public String words() {
        return words;
    }

    /** The state as one letter. */
    public String tile() {
        return tile;
    }
}
