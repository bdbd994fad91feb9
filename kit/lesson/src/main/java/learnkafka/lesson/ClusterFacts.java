package learnkafka.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;

/**
 * What a cluster says about itself.
 *
 * @param id the cluster's id
 * @param controller the node id of the controller that leads the metadata quorum
 * @param brokers the address of each broker, {@code host:port}, by its node id
 */
public record ClusterFacts(String id, int controller, SortedMap<Integer, String> brokers) {

    static ClusterFacts of(Admin admin) {
        DescribeClusterResult cluster = admin.describeCluster();
        SortedMap<Integer, String> brokers = new TreeMap<>();
        Wait.result(cluster.nodes()).forEach(node -> brokers.put(node.id(), node.host() + ":" + node.port()));
        // Not cluster.controller(): with KRaft a broker answers that with any broker.
        int controller =
                Wait.result(admin.describeMetadataQuorum().quorumInfo()).leaderId();
        return new ClusterFacts(Wait.result(cluster.clusterId()), controller, brokers);
    }

    /** Draw the cluster, a line for itself and one for each node. */
    public List<String> picture() {
        List<String> lines = new ArrayList<>();
        lines.add("cluster " + id);
        brokers.forEach((node, address) -> lines.add(
                "broker " + node + " at " + address + (node == controller ? ", leads as the controller" : "")));
        if (!brokers.containsKey(controller)) {
            lines.add("controller " + controller + " leads, and is no broker");
        }
        return lines;
    }
}
