package learnkafka.lesson.host;

/**
 * An exception that ended a thread of learner code.
 *
 * @param thread the thread's name
 * @param exception what it died of, with the host's frames
 */
public record UncaughtException(String thread, Throwable exception) {}
