package learnkafka.learn.check;

import java.nio.file.Path;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.Sources;

/**
 * Code that the gate runs, and what has to come of it.
 *
 * @param name how the gate calls it, for example {@code near miss one-group}
 * @param sources its Java files
 * @param shown where they lie
 */
record Candidate(LessonFolder lesson, String name, List<Path> sources, Sources shown, Expected expected) {}
