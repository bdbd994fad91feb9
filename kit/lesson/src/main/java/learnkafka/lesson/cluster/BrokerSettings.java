package learnkafka.lesson.cluster;

import java.util.Map;
import java.util.TreeMap;

/**
 * Lists the settings of every broker that the kit starts, whether in a process or in a container.
 *
 * <p>They make a broker quick where it would wait, and let one broker do alone what takes three by default. What a
 * learner observes stays as Kafka has it: topics are created on first use, with one partition.
 */
final class BrokerSettings {

    private BrokerSettings() {}

    static Map<String, String> of(int brokers) {
        Map<String, String> settings = new TreeMap<>();
        copies(settings, Math.min(brokers, 3));
        groups(settings);
        // A record that is due goes within seconds, not within five minutes.
        settings.put("log.retention.check.interval.ms", "1000");
        settings.put("log.initial.task.delay.ms", "500");
        // A broker that fell is missed soon: 9 s and 2 s by default. A broker that is alone has nobody to take over,
        // and on a busy machine it would only be fenced for being slow.
        settings.put("broker.session.timeout.ms", brokers > 1 ? "1500" : "9000");
        settings.put("broker.heartbeat.interval.ms", "200");
        return settings;
    }

    private static void copies(Map<String, String> settings, int copies) {
        String replicas = Integer.toString(copies);
        String inSync = Integer.toString(copies > 1 ? 2 : 1);
        settings.put("default.replication.factor", replicas);
        settings.put("offsets.topic.replication.factor", replicas);
        settings.put("transaction.state.log.replication.factor", replicas);
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.replication.factor", replicas);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        // 50 by default, and all of them are made when the first group asks.
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("share.coordinator.state.topic.num.partitions", "5");
    }

    private static void groups(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "500");
        settings.put("group.consumer.min.heartbeat.interval.ms", "100");
        settings.put("group.consumer.heartbeat.interval.ms", "300");
        settings.put("group.consumer.min.session.timeout.ms", "500");
        settings.put("group.consumer.session.timeout.ms", "3000");
        settings.put("group.consumer.assignment.interval.ms", "0");
    }
}
