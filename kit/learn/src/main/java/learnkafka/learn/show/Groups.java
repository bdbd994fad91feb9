package learnkafka.learn.show;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;

/** Asks for the groups that have something to do with a topic: a committed offset on it, or a member that reads it. */
final class Groups {

    private final Broker broker;
    private final Tags tags = new Tags();
    /** A group that rebalances for the first time has neither commits nor partitions, and is not to vanish. */
    private final Set<String> known = new HashSet<>();

    Groups(Broker broker) {
        this.broker = broker;
    }

    /** Ask. A group that is deleted meanwhile, or that may not be looked at, is left out. */
    List<Group> of(Collection<TopicPartition> partitions) {
        List<String> ids =
                broker
                        .result(broker.admin()
                                .listGroups(ListGroupsOptions.forConsumerGroups())
                                .all())
                        .stream()
                        .map(GroupListing::groupId)
                        .sorted()
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, KafkaFuture<ConsumerGroupDescription>> descriptions =
                broker.admin().describeConsumerGroups(ids).describedGroups();
        ListConsumerGroupOffsetsResult offsets = broker.admin()
                .listConsumerGroupOffsets(ids.stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> new ListConsumerGroupOffsetsSpec().topicPartitions(partitions))));
        List<Group> groups = new ArrayList<>();
        for (String id : ids) {
            try {
                group(
                                broker.result(descriptions.get(id)),
                                broker.result(offsets.partitionsToOffsetAndMetadata(id)),
                                partitions)
                        .ifPresent(groups::add);
            } catch (ApiException gone) {
                known.remove(id);
            }
        }
        return groups;
    }

    private Optional<Group> group(
            ConsumerGroupDescription description,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            Collection<TopicPartition> partitions) {
        Map<Integer, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        List<Member> members = description.members().stream()
                .map(member -> member(member, partitions))
                .sorted(Comparator.comparing(Member::client).thenComparing(Member::id))
                .toList();
        boolean concerned = !committed.isEmpty()
                || members.stream().anyMatch(member -> !member.partitions().isEmpty());
        if (concerned) {
            known.add(description.groupId());
        }
        return known.contains(description.groupId())
                ? Optional.of(new Group(
                        RecordText.of(description.groupId()),
                        description.groupState(),
                        committed,
                        tags.tell(description.groupId(), members)))
                : Optional.empty();
    }

    private static Member member(MemberDescription member, Collection<TopicPartition> partitions) {
        Set<TopicPartition> assigned = member.assignment().topicPartitions();
        List<Integer> here = assigned.stream()
                .filter(partitions::contains)
                .map(TopicPartition::partition)
                .sorted()
                .toList();
        return new Member(
                member.consumerId(),
                RecordText.of(member.clientId()),
                "",
                RecordText.of(member.host().replaceFirst("^/", "")),
                here,
                assigned.size() - here.size());
    }
}
