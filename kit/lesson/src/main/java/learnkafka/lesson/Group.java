package learnkafka.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** A consumer group, as the broker sees it. Every question asks the broker anew. */
public final class Group {

    /**
     * A member of the group.
     *
     * @param id the member id that the broker gave
     * @param client the client id that the consumer gave
     * @param partitions the partitions assigned to it, of all topics
     */
    public record Member(String id, String client, List<TopicPartition> partitions) {}

    private final Session session;
    private final String id;

    Group(Session session, String id) {
        this.session = session;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The group's state; {@code DEAD} for a group that does not exist. */
    public GroupState state() {
        return describe().map(ConsumerGroupDescription::groupState).orElse(GroupState.DEAD);
    }

    /** The members in the order of their client ids, or none. */
    public List<Member> members() {
        return describe().map(Group::members).orElse(List.of());
    }

    /** The members and what is assigned to them, if the group is stable: both from one answer of the broker. */
    public Optional<List<Member>> stableMembers() {
        return describe()
                .filter(group -> group.groupState() == GroupState.STABLE)
                .map(Group::members);
    }

    private static List<Member> members(ConsumerGroupDescription group) {
        return group.members().stream()
                .map(Group::member)
                .sorted(Comparator.comparing(Member::client).thenComparing(Member::id))
                .toList();
    }

    /** Find those groups in which a member has a partition of a topic, by one question about all of them. */
    static List<Group> reading(Topic topic, List<String> ids, Session session) {
        Map<String, KafkaFuture<ConsumerGroupDescription>> all =
                session.admin().describeConsumerGroups(ids).describedGroups();
        return ids.stream()
                .filter(id -> described(all.get(id))
                        .filter(group -> isReading(topic, group))
                        .isPresent())
                .map(id -> new Group(session, id))
                .toList();
    }

    private static boolean isReading(Topic topic, ConsumerGroupDescription group) {
        return members(group).stream()
                .flatMap(member -> member.partitions().stream())
                .anyMatch(partition -> partition.topic().equals(topic.name()));
    }

    /** The committed offset of each partition of a topic: the next one to read. Partitions without one are missing. */
    public Map<Integer, Long> committed(Topic topic) {
        Map<TopicPartition, OffsetAndMetadata> all =
                Wait.result(session.admin().listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata());
        Map<Integer, Long> committed = new TreeMap<>();
        all.forEach((partition, offset) -> {
            if (offset != null && partition.topic().equals(topic.name())) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    /** Commit offsets of a topic in the group's name, which creates the group. It must not have members. */
    public void commit(Topic topic, Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
        offsets.forEach((partition, offset) ->
                all.put(new TopicPartition(topic.name(), partition), new OffsetAndMetadata(offset)));
        Wait.result(session.admin().alterConsumerGroupOffsets(id, all).all());
    }

    /** How many records of a topic lie behind the committed offsets. */
    public long lag(Topic topic) {
        long end = sum(topic.endOffsets().values());
        return end - sum(committed(topic).values());
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private Optional<ConsumerGroupDescription> describe() {
        return described(session.admin()
                .describeConsumerGroups(List.of(id))
                .describedGroups()
                .get(id));
    }

    private static Optional<ConsumerGroupDescription> described(KafkaFuture<ConsumerGroupDescription> answer) {
        try {
            return Optional.of(Wait.result(answer));
        } catch (GroupIdNotFoundException none) {
            // 4.x says so, 3.x answers with the state Dead.
            return Optional.empty();
        }
    }

    private static Member member(MemberDescription member) {
        return new Member(
                member.consumerId(),
                member.clientId(),
                member.assignment().topicPartitions().stream()
                        .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                        .toList());
    }
}
