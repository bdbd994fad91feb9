package learnkafka.stub;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;

/** Lets consumers be members of a group, where a lesson is about something else than what they read. */
public final class Polling {

    private Polling() {}

    /**
     * Poll with each consumer, on a thread of its own, whatever comes.
     *
     * @return what stops them: {@code close()} returns when all are closed, and have left their group by that
     */
    public static AutoCloseable start(Collection<? extends Consumer<?, ?>> consumers) {
        List<Consumer<?, ?>> all = List.copyOf(consumers);
        List<Thread> threads =
                all.stream().map(consumer -> new Thread(() -> poll(consumer))).toList();
        threads.forEach(Thread::start);
        return () -> {
            all.forEach(Consumer::wakeup);
            for (Thread thread : threads) {
                thread.join();
            }
        };
    }

    private static void poll(Consumer<?, ?> consumer) {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1));
            }
        } catch (WakeupException stopped) {
            // Whoever calls wakeup() ends the work.
        }
    }
}
