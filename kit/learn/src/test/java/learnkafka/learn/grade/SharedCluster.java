package learnkafka.learn.grade;

import java.util.Map;
import learnkafka.lesson.cluster.Cluster;

/** A cluster that goes on when one of its users is done with it. */
record SharedCluster(Cluster cluster) implements Cluster {

    @Override
    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    @Override
    public Map<String, Object> clientSettings() {
        return cluster.clientSettings();
    }

    @Override
    public String description() {
        return cluster.description();
    }

    @Override
    public boolean ownedByKit() {
        return cluster.ownedByKit();
    }

    @Override
    public boolean isRunning() {
        return cluster.isRunning();
    }

    @Override
    public void close() {
        // Others use it.
    }
}
