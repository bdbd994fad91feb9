package learnkafka.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Lets only harmless settings of a learner into a client that the kit makes.
 *
 * <p>A setting can name a class to load, a file to read or a server to talk to. The kit's JVM judges, so it takes a
 * setting only if Kafka knows it and it does none of these.
 */
final class ClientSettings {

    private static final List<String> OUR_CLASSES =
            List.of("org.apache.kafka.clients.", "org.apache.kafka.common.serialization.");
    private static final List<String> REFUSED =
            List.of("sasl.", "ssl.", "security.", "config.providers", "metric.reporters", "interceptor.classes");

    private ClientSettings() {}

    /**
     * Check the settings for a consumer.
     *
     * @return the settings, with the way into the cluster as the kit knows it
     * @throws LessonFailure if a setting is not allowed or the address was replaced
     */
    static Map<String, Object> forConsumer(Map<String, Object> settings, Session session) {
        Map<String, Object> allowed = allowed(settings, ConsumerConfig.configNames(), session);
        if (!"consumer".equalsIgnoreCase(String.valueOf(allowed.get("group.protocol")))) {
            // By heartbeats a member learns of a rebalance: after 3 s by default. The new protocol leaves it to the
            // broker.
            allowed.putIfAbsent("heartbeat.interval.ms", 200);
        }
        return allowed;
    }

    private static Map<String, Object> allowed(Map<String, Object> settings, Set<String> known, Session session) {
        Map<String, Object> ours = session.settings();
        Map<String, Object> allowed = new HashMap<>();
        settings.forEach((name, value) -> {
            boolean given = ours.containsKey(name);
            if (!given && REFUSED.stream().anyMatch(name::startsWith) || namesForeignClass(name, value)) {
                throw refused(name, value);
            }
            if (known.contains(name)) {
                allowed.put(name, value);
            }
        });
        allowed.putAll(ours);
        return allowed;
    }

    private static boolean namesForeignClass(String name, Object value) {
        boolean takesClass = name.endsWith("deserializer") || name.endsWith(".strategy") || name.endsWith(".class");
        List<?> values = value instanceof List<?> list
                ? list
                : List.of(String.valueOf(value).split(","));
        return value instanceof Class<?> type && !isOurs(type.getName())
                || takesClass
                        && !(value instanceof Class<?>)
                        && values.stream()
                                .map(v -> v instanceof Class<?> c
                                        ? c.getName()
                                        : String.valueOf(v).strip())
                                .anyMatch(className -> !isOurs(className));
    }

    private static boolean isOurs(String className) {
        return OUR_CLASSES.stream().anyMatch(className::startsWith);
    }

    private static LessonFailure refused(String name, Object value) {
        return Diagnosis.of("setting-not-allowed")
                .you("the settings hold " + name + " = " + Text.line(String.valueOf(value)))
                .because("the setting [" + name + "] is not part of this lesson and the kit makes no client with it")
                .failure();
    }

    /** Tell that a client did not start with the learner's settings. */
    static LessonFailure refused(String client, RuntimeException exception) {
        Throwable cause = exception.getCause() == null ? exception : exception.getCause();
        return Diagnosis.of("settings-refused")
                .you(client + " does not start with the settings returned:", Text.line(cause.getMessage()))
                .because("a setting is missing or has a value that " + client + " can't use")
                .failure();
    }
}
