package lesson16_three_cases;

import java.util.List;
import java.util.Map;
import learnkafka.stub.Polling;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.admin.MemberDescription;
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
        // TODO Make a consumer for each name, and let them poll. Who shares the partitions out among them?
        throw new Todo();
    }

    /** Say who has which partitions, by client id, once the team has so many members and its group is stable. */
    public static Map<String, List<Integer>> assignment(String team, int members, Map<String, Object> connection)
            throws Exception {
        // TODO Whom do you ask who has what? When does the answer hold?
        throw new Todo();
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }
}
