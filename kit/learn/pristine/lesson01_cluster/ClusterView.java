package lesson01_cluster;

import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.Admin;

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
            // TODO Which cluster is this, who leads it, and which brokers does it have?
            //      Every answer of the admin client is a future: what is in it when it is returned?
            throw new Todo();
        }
    }
}
