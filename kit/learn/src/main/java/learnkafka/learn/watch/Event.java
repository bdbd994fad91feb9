package learnkafka.learn.watch;

import learnkafka.learn.LessonFolder;
import learnkafka.lesson.LessonReport;

/** Something that happened beside the loop that answers to it. */
public sealed interface Event {

    /** Files of the lesson that is watched were saved. */
    record Saved() implements Event {}

    /** A run came to its end. */
    record Judged(LessonFolder lesson, LessonReport report) implements Event {}

    /** A run could not be made; the sentence says why. */
    record NotJudged(LessonFolder lesson, String sentence) implements Event {}

    /** A key was pressed; a negative one is the end of the input. */
    record Key(int letter) implements Event {}

    /** The terminal has another width, or is in front again; 0 where it does not know its width. */
    record Redraw(int width) implements Event {}
}
