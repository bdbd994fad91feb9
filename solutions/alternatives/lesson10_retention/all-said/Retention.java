package lesson10_retention;

import java.time.Duration;
import java.util.ArrayList;
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
            Map<String, String> settings = Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    String.valueOf(age.toMillis()),
                    "retention.bytes",
                    "-1",
                    "segment.ms",
                    String.valueOf(age.toMillis()));
            List<AlterConfigOp> changes = new ArrayList<>();
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                ConfigEntry entry = new ConfigEntry(setting.getKey(), setting.getValue());
                changes.add(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
            }
            ConfigResource payments = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            admin.incrementalAlterConfigs(Map.of(payments, changes)).all().get();
        }
    }
}
