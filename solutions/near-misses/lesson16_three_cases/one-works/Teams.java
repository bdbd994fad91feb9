// near miss: one-member-for-all
package lesson16_three_cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnkafka.stub.Polling;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** Hires members for teams, each team a group that shares a topic, and says who has what. */
public final class Teams {

    private Teams() {}

    /**
     * Hire members for a team: consumers that poll until they are told to stop.
     *
     * @param names the client id of each
     * @param settings for a {@code KafkaConsumer<String, String>}, the team's group among them
     * @return what stops them, such as {@link Polling#start} returns
     */
    public static AutoCloseable hire(List<String> names, String topic, Map<String, Object> settings) {
        List<KafkaConsumer<String, String>> consumers = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> own = new HashMap<>(settings);
            own.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(own);
            consumer.subscribe(List.of(topic));
            consumers.add(consumer);
        }
        return Polling.start(consumers.subList(0, 1));
    }

    /** Say who has which partitions, by client id, once the team has so many members and its group is stable. */
    public static Map<String, List<Integer>> assignment(String team, int members, Map<String, Object> connection)
            throws Exception {
        try (Admin admin = Admin.create(connection)) {
            while (true) {
                ConsumerGroupDescription now =
                        admin.describeConsumerGroups(List.of(team)).all().get().get(team);
                if (now.groupState() == GroupState.STABLE && !now.members().isEmpty()) {
                    Map<String, List<Integer>> assignment = new HashMap<>();
                    now.members().forEach(member -> assignment.put(member.clientId(), partitions(member)));
                    return assignment;
                }
            }
        }
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }
}
