package learnkafka.lesson;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The sessions of one user of clusters, by the number of brokers that a lesson needs. Each is opened when asked for. */
public final class Sessions implements AutoCloseable {

    private final IntFunction<Session> opener;
    private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();

    /** Open sessions in this way. */
    public Sessions(IntFunction<Session> opener) {
        this.opener = opener;
    }

    /**
     * Take the session on a cluster with at least this many brokers.
     *
     * @throws learnkafka.lesson.cluster.NoBroker if there is no such cluster to be had
     */
    public Session of(int brokers) {
        return sessions.computeIfAbsent(brokers, opener::apply);
    }

    /** Whether the clusters of all open sessions are still there. */
    public boolean areRunning() {
        return sessions.values().stream().allMatch(session -> session.cluster().isRunning());
    }

    /** Whether one of their clusters goes on without them, with what lies on it. */
    public boolean keepRunning() {
        return sessions.values().stream().anyMatch(session -> session.cluster().keepsRunning());
    }

    /** Take note that the learner's code of this run has ended: what it brought back meanwhile can be deleted. */
    public void codeHasEnded() {
        sessions.values().forEach(Session::codeHasEnded);
    }

    /** Close what outlives this JVM, at its end. */
    void end() {
        sessions.values().forEach(Session::end);
    }

    @Override
    public void close() {
        sessions.values().forEach(Session::close);
    }
}
