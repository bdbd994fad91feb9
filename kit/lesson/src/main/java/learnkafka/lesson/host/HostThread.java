package learnkafka.lesson.host;

import java.util.List;

/**
 * A live thread of learner code in the host, or of a Kafka client that learner code made.
 *
 * @param name the thread's name, for example {@code kafka-producer-network-thread | producer-1}
 * @param daemon whether a JVM would end in spite of it
 * @param call what the kit called on it, for example {@code FanOut.consumerOf}; empty for a thread that learner code
 *     started
 * @param state its state, for example {@code BLOCKED}
 * @param frames where it is, innermost first
 */
public record HostThread(String name, boolean daemon, String call, String state, List<StackTraceElement> frames) {

    public HostThread {
        frames = List.copyOf(frames);
    }

    /** Whether it was left behind: no call runs on it, and it keeps a JVM alive or belongs to an unclosed client. */
    public boolean leaked() {
        return call.isEmpty() && (!daemon || ofKafkaClient());
    }

    /** Whether a Kafka client runs it, so that the client is not closed. */
    public boolean ofKafkaClient() {
        return name.startsWith("kafka-") || name.startsWith("consumer_background_thread");
    }
}
