package learnkafka.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what a learner's code left behind by the threads that live on.
 *
 * <p>Kafka names its threads after the client: they say which producer, consumer or admin client was never closed.
 */
public final class LeftOpen {

    /** Client id of the clients that are the kit's own, which stay open on purpose. */
    static final String OUR_CLIENT = "learn-kafka";

    private static final Pattern PRODUCER = Pattern.compile("kafka-producer-network-thread \\| (.*)");
    private static final Pattern ADMIN = Pattern.compile("kafka-admin-client-thread \\| (.*)");
    private static final Pattern HEARTBEAT = Pattern.compile("kafka-coordinator-heartbeat-thread \\| (.*)");

    private final Set<Long> known = new HashSet<>();

    /** Say what the threads that were not there before belong to, a sentence each. */
    synchronized List<String> sentences() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> known.add(thread.getId()))
                .map(thread -> sentence(thread.getName(), thread.isDaemon()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** Say what a thread that lives on belongs to, if it tells of something left open. */
    public static Optional<String> sentence(String thread, boolean daemon) {
        Matcher producer = PRODUCER.matcher(thread);
        if (producer.matches()) {
            return producer.group(1).equals(OUR_CLIENT)
                    ? Optional.empty()
                    : Optional.of("the producer " + producer.group(1) + " was never closed");
        }
        Matcher admin = ADMIN.matcher(thread);
        if (admin.matches()) {
            return admin.group(1).equals(OUR_CLIENT)
                    ? Optional.empty()
                    : Optional.of("the admin client " + admin.group(1) + " was never closed");
        }
        Matcher heartbeat = HEARTBEAT.matcher(thread);
        if (heartbeat.matches()) {
            return Optional.of("a consumer of the group " + heartbeat.group(1) + " was never closed");
        }
        return daemon || thread.equals("main") ? Optional.empty() : Optional.of("the thread " + thread + " still runs");
    }
}
