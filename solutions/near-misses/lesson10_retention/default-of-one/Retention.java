// near miss: broker-default, on a broker of its own
package lesson10_retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Sets how long a topic keeps its records. */
public final class Retention {

    private Retention() {}

    /**
     * Have the records of a topic vanish when they are older than that, those that it holds now and those to come.
     *
     * <p>Younger records, and all other topics, stay as they are.
     */
    public static void keepFor(Duration age, String topic, Map<String, Object> connection) throws Exception {
        try (Admin admin = Admin.create(connection)) {
            String broker =
                    admin.describeCluster().nodes().get().iterator().next().idString();
            ConfigResource where = new ConfigResource(ConfigResource.Type.BROKER, broker);
            AlterConfigOp set = new AlterConfigOp(
                    new ConfigEntry("log.retention.ms", Long.toString(age.toMillis())), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(where, List.of(set))).all().get();
        }
    }
}
