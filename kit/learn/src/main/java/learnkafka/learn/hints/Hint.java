package learnkafka.learn.hints;

import learnkafka.lesson.LessonId;

/**
 * A hint for a lesson.
 *
 * @param level from 1, the idea, to the last, nearly the code
 * @param levels how many there are
 * @param title as it stands in the heading, without a number
 * @param text in Markdown
 */
public record Hint(LessonId lesson, int level, int levels, String title, String text) {

    public boolean isLast() {
        return level == levels;
    }
}
