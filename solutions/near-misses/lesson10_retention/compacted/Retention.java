// near miss: compacted
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
            ConfigResource where = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            AlterConfigOp policy =
                    new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET);
            AlterConfigOp time = new AlterConfigOp(
                    new ConfigEntry("retention.ms", Long.toString(age.toMillis())), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(where, List.of(policy, time)))
                    .all()
                    .get();
        }
    }
}
