package learnkafka.learn.check;

import learnkafka.learn.LessonFolder;
import learnkafka.lesson.Sources;

/**
 * Code that the gate runs, and what has to come of it.
 *
 * @param name how the gate calls it, for example {@code near miss one-group}
 * @param sources where its Java files lie
 * @param alone whether it harms the broker, so that no other may use the same
 */
record Candidate(LessonFolder lesson, Kind kind, String name, Sources sources, Expected expected, boolean alone) {}
