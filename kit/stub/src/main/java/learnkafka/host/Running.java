package learnkafka.host;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Knows which thread runs which call of the other side. */
final class Running {

    private final Map<Long, Thread> threads = new ConcurrentHashMap<>();

    <T> T run(long id, Supplier<T> call) {
        threads.put(id, Thread.currentThread());
        try {
            return call.get();
        } finally {
            synchronized (this) {
                threads.remove(id);
                // A thread of a pool must not take the interrupt into its next call.
                Thread.interrupted();
            }
        }
    }

    synchronized void interrupt(long id) {
        Thread thread = threads.get(id);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** The call that runs on a thread. */
    Optional<Long> callOn(Thread thread) {
        return threads.entrySet().stream()
                .filter(entry -> entry.getValue() == thread)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
