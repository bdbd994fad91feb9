package learnkafka.lesson;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    /** A pool says that it has ended a moment before its threads have. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Supplier<List<String>> now;
    private final Set<String> told = new HashSet<>();

    /** Watch over threads: {@code now} says by {@link #sentence} what those that live now belong to. */
    public LeftOpen(Supplier<List<String>> now) {
        this.now = now;
    }

    /** Watch over the threads of this JVM. */
    static LeftOpen here() {
        return new LeftOpen(() -> Thread.getAllStackTraces().keySet().stream()
                .map(thread -> sentence(thread.getName(), thread.isDaemon()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Say what was left open and not told before, a sentence each. */
    public synchronized List<String> sentences() {
        Wait.until("what was closed has ended", GRACE, () -> untold().isEmpty());
        List<String> left = untold();
        told.addAll(left);
        return left;
    }

    private List<String> untold() {
        return now.get().stream()
                .filter(sentence -> !told.contains(sentence))
                .distinct()
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
