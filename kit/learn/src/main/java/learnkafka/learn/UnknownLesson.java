package learnkafka.learn;

import java.util.List;
import java.util.stream.Collectors;

/** A lesson was named that does not exist. The message names those that do. */
final class UnknownLesson extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownLesson(String asked, List<LessonFolder> lessons) {
        super("No lesson [" + asked + "]. Lessons are "
                + lessons.stream()
                        .map(lesson -> lesson.id().digits() + " " + lesson.id().name())
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
