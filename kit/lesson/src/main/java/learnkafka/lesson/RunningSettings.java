package learnkafka.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The settings that running brokers were given, for one of them or for all, as they were at one moment.
 *
 * <p>They are the cluster's own and outlive a test. So whoever lets a learner's code near them puts them back.
 */
final class RunningSettings {

    private static final Duration BOUND = Duration.ofSeconds(5);

    /** As Kafka names all brokers together. */
    private static final ConfigResource ALL = new ConfigResource(ConfigResource.Type.BROKER, "");

    private final Admin admin;
    private final Map<ConfigResource, Map<String, String>> before;

    /** Remember the settings as they are now. */
    RunningSettings(Admin admin) {
        this.admin = admin;
        this.before = now();
    }

    /** Say what is no longer as it was: {@code log.retention.ms = 1000 for all brokers}. */
    List<String> changes() {
        return wayBack().entrySet().stream()
                .flatMap(changed -> changed.getValue().stream()
                        .map(back -> back.configEntry().name())
                        .map(name -> name + " = "
                                + now().get(changed.getKey()).getOrDefault(name, "as the broker was started") + " for "
                                + (changed.getKey().equals(ALL)
                                        ? "all brokers"
                                        : "broker " + changed.getKey().name())))
                .sorted()
                .toList();
    }

    /** Put back what was changed; return when the brokers go by it. */
    void restore() {
        Map<ConfigResource, Collection<AlterConfigOp>> changed = wayBack();
        if (!changed.isEmpty()) {
            Wait.result(admin.incrementalAlterConfigs(changed).all());
            Wait.until(
                    "the brokers' settings are as they were",
                    BOUND,
                    () -> wayBack().isEmpty());
        }
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> wayBack() {
        return now().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, now -> wayBack(before.getOrDefault(now.getKey(), Map.of()), now.getValue())))
                .entrySet()
                .stream()
                .filter(back -> !back.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Collection<AlterConfigOp> wayBack(Map<String, String> before, Map<String, String> now) {
        Collection<AlterConfigOp> back = new ArrayList<>();
        before.forEach((name, value) -> {
            if (!value.equals(now.get(name))) {
                back.add(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET));
            }
        });
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> back.add(new AlterConfigOp(new ConfigEntry(name, null), OpType.DELETE)));
        return back;
    }

    private Map<ConfigResource, Map<String, String>> now() {
        List<ConfigResource> resources = Stream.concat(
                        Stream.of(ALL),
                        Wait.result(admin.describeCluster().nodes()).stream()
                                .map(Node::idString)
                                .map(id -> new ConfigResource(ConfigResource.Type.BROKER, id)))
                .toList();
        return Wait.result(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, described -> given(described.getKey(), described.getValue())));
    }

    /** The settings given to a running broker, or to all, without passwords: nobody is told those. */
    private static Map<String, String> given(ConfigResource broker, Config config) {
        // A broker also lists what it has from all, and from its file.
        ConfigSource own =
                broker.equals(ALL) ? ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG : ConfigSource.DYNAMIC_BROKER_CONFIG;
        Map<String, String> given = new TreeMap<>();
        config.entries().stream()
                .filter(entry -> entry.source() == own && entry.value() != null)
                .forEach(entry -> given.put(entry.name(), entry.value()));
        return given;
    }
}
