package lesson10_retention;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
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
        Admin admin = Admin.create(connection);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        ConfigEntry entry = new ConfigEntry("retention.ms", "" + TimeUnit.SECONDS.toMillis(age.toSeconds()));
        Set<AlterConfigOp> change = Set.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
        KafkaFuture<Void> done = admin.incrementalAlterConfigs(
                        Map.of(resource, change), new AlterConfigsOptions().timeoutMs(5_000))
                .values()
                .get(resource);
        try {
            done.get(6, TimeUnit.SECONDS);
        } finally {
            admin.close();
        }
    }
}
