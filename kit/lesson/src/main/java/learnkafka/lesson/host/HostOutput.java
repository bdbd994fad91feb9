package learnkafka.lesson.host;

/**
 * What learner code has printed so far, standard output and standard error in one.
 *
 * @param beginning the first 64 KiB, as text
 * @param end what follows it, of which the last 4 KiB are kept
 * @param dropped how many bytes between the two were thrown away
 */
public record HostOutput(String beginning, String end, long dropped) {}
