package learnkafka.learn.grade;

/**
 * What a batch of submissions is judged by. What was judged otherwise does not count for it.
 *
 * @param seed what inputs are drawn from
 * @param lessons digest of the kit's own lessons
 */
record Batch(long seed, String isolation, String lessons) {}
