package lesson01_cluster;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.common.Node;

/** Asks question after question, and collects the brokers in a stream. */
public final class ClusterView {

    public record Cluster(String id, int controller, Map<Integer, String> brokers) {}

    private ClusterView() {}

    public static Cluster describe(Map<String, Object> connection) throws Exception {
        Properties settings = new Properties();
        settings.putAll(connection);
        AdminClient admin = AdminClient.create(settings);
        try {
            return new Cluster(
                    admin.describeCluster().clusterId().get(),
                    admin.describeMetadataQuorum().quorumInfo().get().leaderId(),
                    admin.describeCluster().nodes().get().stream()
                            .collect(Collectors.toMap(Node::id, node -> node.host() + ":" + node.port())));
        } finally {
            admin.close();
        }
    }
}
