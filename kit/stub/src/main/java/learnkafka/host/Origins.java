package learnkafka.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which exceptions went over and which came, so that one that passes through the other JVM comes back as the
 * object that it was.
 */
final class Origins {

    private static final int MOST = 100;

    private record Received(Throwable throwable, long number) {}

    private final Map<Long, Throwable> sent = new LinkedHashMap<>();
    private final Deque<Received> received = new ArrayDeque<>();
    private long last;

    synchronized long idOf(Throwable throwable) {
        for (Received foreign : received) {
            if (foreign.throwable() == throwable) {
                return -foreign.number();
            }
        }
        sent.put(++last, throwable);
        sent.remove(last - MOST);
        return last;
    }

    /** The exception of this side that comes back. */
    synchronized Optional<Throwable> own(Thrown thrown) {
        return thrown.origin() < 0 ? Optional.ofNullable(sent.get(-thrown.origin())) : Optional.empty();
    }

    /** Remember what was made of one of the other side. */
    synchronized void received(Throwable throwable, Thrown thrown) {
        if (thrown.origin() > 0) {
            received.addLast(new Received(throwable, thrown.origin()));
            if (received.size() > MOST) {
                received.removeFirst();
            }
        }
    }
}
