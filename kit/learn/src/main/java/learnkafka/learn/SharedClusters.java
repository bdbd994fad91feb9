package learnkafka.learn;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;

/** The clusters of one command, by their number of brokers. Each is opened when a lesson needs it. */
final class SharedClusters implements AutoCloseable {

    private final PrintWriter out;
    private final Map<Integer, Cluster> clusters = new ConcurrentHashMap<>();

    /** Tell there which cluster was taken, and why. */
    SharedClusters(PrintWriter out) {
        this.out = out;
    }

    /** Make the sessions of one user; others use the same clusters. */
    Sessions sessions() {
        return new Sessions(brokers -> Session.sharing(clusters.computeIfAbsent(brokers, this::open)));
    }

    /** Make sessions on clusters of their own, which end with them. */
    static Sessions alone() {
        return new Sessions(brokers -> new Session(Clusters.openAlone(brokers)));
    }

    private Cluster open(int brokers) {
        Cluster cluster = Clusters.open(brokers);
        out.println("Kafka: " + cluster.description());
        out.flush();
        return cluster;
    }

    @Override
    public void close() {
        clusters.values().forEach(Cluster::close);
    }
}
