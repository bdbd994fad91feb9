package learnkafka.learn.grade;

import java.util.function.IntFunction;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.host.BrokerDoors;

/** The brokers of one submission. Nobody else uses them, and they are replaced when they are broken. */
final class OwnBroker implements AutoCloseable {

    private final IntFunction<Cluster> clusters;
    private final BrokerDoors doors;
    private Sessions sessions;

    /**
     * Start brokers when a lesson needs them.
     *
     * @param clusters starts a cluster of so many brokers
     * @param doors lets code in a sandbox reach them
     */
    OwnBroker(IntFunction<Cluster> clusters, BrokerDoors doors) {
        this.clusters = clusters;
        this.doors = doors;
        this.sessions = new Sessions(this::open);
    }

    private Session open(int brokers) {
        Cluster cluster = clusters.apply(brokers);
        doors.open(cluster.bootstrapServers());
        return new Session(cluster);
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
        sessions = new Sessions(this::open);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
