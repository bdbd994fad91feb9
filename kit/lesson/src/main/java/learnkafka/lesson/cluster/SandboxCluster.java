package learnkafka.lesson.cluster;

import java.util.Map;

/** The cluster that {@code ./learn broker} keeps running. It goes on when a lesson has ended. */
record SandboxCluster(String bootstrapServers, String description) implements Cluster {

    @Override
    public Map<String, Object> clientSettings() {
        return Map.of();
    }

    @Override
    public boolean ownedByKit() {
        return true;
    }

    @Override
    public boolean keepsRunning() {
        return true;
    }

    @Override
    public void close() {
        // Whoever started it ends it.
    }
}
