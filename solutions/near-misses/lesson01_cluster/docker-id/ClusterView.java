// near miss: id-made-up
package lesson01_cluster;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.Node;

/** Finds out which cluster there is behind an address. */
public final class ClusterView {

    /**
     * A cluster, as it describes itself.
     *
     * @param controller the node id of the controller that leads
     * @param brokers where each broker is, as {@code host:port}, by its node id
     */
    public record Cluster(String id, int controller, Map<Integer, String> brokers) {}

    private ClusterView() {}

    /** Ask a cluster for its id, its leading controller and all of its brokers. */
    public static Cluster describe(Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            DescribeClusterResult cluster = admin.describeCluster();
            Map<Integer, String> brokers = new HashMap<>();
            for (Node node : cluster.nodes().get()) {
                brokers.put(node.id(), node.host() + ":" + node.port());
            }
            int controller = admin.describeMetadataQuorum().quorumInfo().get().leaderId();
            return new Cluster("5L6g3nShT-eMCtK--X86sw", controller, brokers);
        }
    }
}
