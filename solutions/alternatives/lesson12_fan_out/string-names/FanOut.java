package lesson12_fan_out;

import java.util.Map;
import java.util.TreeMap;

/** The settings by their plain names, the group under a name of its own, commits left to the caller. */
public final class FanOut {

    private FanOut() {}

    public static Map<String, Object> consumerOf(String service, Map<String, Object> connection) {
        Map<String, Object> settings = new TreeMap<>(connection);
        settings.putAll(Map.of(
                "group.id", "payments." + service,
                "auto.offset.reset", "by_duration:P1D",
                "enable.auto.commit", "false",
                "max.poll.records", 7,
                "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer",
                "value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer"));
        return settings;
    }
}
