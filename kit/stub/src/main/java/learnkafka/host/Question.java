package learnkafka.host;

import java.time.Duration;

/**
 * A call that waits for its answer.
 *
 * @param id its number
 * @param subject what is called, for a sentence, for example {@code FanOut.consumerOf}
 * @param limit how long it may take
 */
public record Question(long id, String subject, Duration limit) {}
