package learnkafka.learn.run;

import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.CompileError;

/** A lesson's own test and stub do not compile together. */
final class BrokenLesson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CompileError error;

    BrokenLesson(LessonFolder lesson, CompileError error) {
        super("The lesson's own test and stub in [%s] do not compile: %s"
                .formatted(lesson.id().folder(), String.join(" ", error.message())));
        this.error = error;
    }

    CompileError error() {
        return error;
    }
}
