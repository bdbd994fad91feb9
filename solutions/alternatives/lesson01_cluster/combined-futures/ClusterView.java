package lesson01_cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.QuorumInfo;

/** Asks everything at once, and waits for the answers together. */
public final class ClusterView {

    public record Cluster(String id, int controller, Map<Integer, String> brokers) {}

    private ClusterView() {}

    public static Cluster describe(Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            var cluster = admin.describeCluster();
            CompletableFuture<String> id =
                    cluster.clusterId().toCompletionStage().toCompletableFuture();
            CompletableFuture<Integer> leader = admin.describeMetadataQuorum()
                    .quorumInfo()
                    .thenApply(QuorumInfo::leaderId)
                    .toCompletionStage()
                    .toCompletableFuture();
            CompletableFuture<Map<Integer, String>> brokers = cluster.nodes()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .thenApply(nodes -> {
                        Map<Integer, String> addresses = new TreeMap<>();
                        nodes.forEach(node -> addresses.put(node.id(), "%s:%d".formatted(node.host(), node.port())));
                        return addresses;
                    });
            CompletableFuture.allOf(id, leader, brokers).get(5, TimeUnit.SECONDS);
            return new Cluster(id.join(), leader.join(), brokers.join());
        }
    }
}
