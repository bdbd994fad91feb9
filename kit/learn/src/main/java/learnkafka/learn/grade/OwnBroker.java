package learnkafka.learn.grade;

import java.util.function.Supplier;
import learnkafka.lesson.Sessions;

/** The brokers of one submission. Nobody else uses them, and they are replaced when they are broken. */
final class OwnBroker implements AutoCloseable {

    private final Supplier<Sessions> opener;
    private Sessions sessions;

    /** Open sessions in this way: each time on brokers of their own. */
    OwnBroker(Supplier<Sessions> opener) {
        this.opener = opener;
        this.sessions = opener.get();
    }

    Sessions sessions() {
        return sessions;
    }

    boolean isRunning() {
        return sessions.areRunning();
    }

    /** Go on with fresh brokers. */
    void replace() {
        sessions.close();
        sessions = opener.get();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
