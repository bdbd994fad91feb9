package learnkafka.learn.catalogue;

import learnkafka.lesson.LessonId;

/**
 * A lesson as a list shows it.
 *
 * @param title what it is called, in a few words
 * @param part the part of the course that it belongs to; empty where the README does not say
 */
public record Entry(LessonId id, String title, String part) {}
