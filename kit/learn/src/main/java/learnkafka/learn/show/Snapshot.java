package learnkafka.learn.show;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.GroupState;

/**
 * What a cluster has of a topic at one moment. All texts are fit for a terminal already.
 *
 * @param address where the cluster was asked
 */
record Snapshot(String topic, String address, LocalTime time, List<Partition> partitions, List<Group> groups) {

    Snapshot {
        partitions = List.copyOf(partitions);
        groups = List.copyOf(groups);
    }

    /** How many records the topic has. What compaction took away and marks of transactions count, too. */
    long records() {
        return partitions.stream()
                .mapToLong(partition -> partition.end() - partition.start())
                .sum();
    }

    Optional<Partition> partition(int number) {
        return partitions.stream()
                .filter(partition -> partition.number() == number)
                .findFirst();
    }

    Optional<Group> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /**
     * A partition.
     *
     * @param led whether it has a leader; without one nobody can read it, and the offsets are those of old
     * @param start the offset of the oldest record that is left
     * @param end the offset that the next record will get
     * @param newest the newest records, in their order
     */
    record Partition(int number, boolean led, long start, long end, List<Entry> newest) {

        Partition {
            newest = List.copyOf(newest);
        }

        String name() {
            return "P" + number;
        }
    }

    /** A record, with key and value as text. */
    record Entry(long offset, Optional<String> key, String value) {}

    /**
     * A consumer group that has something to do with the topic.
     *
     * @param committed by partition the next offset to read; partitions without a commit are missing
     */
    record Group(String id, GroupState state, Map<Integer, Long> committed, List<Member> members) {

        Group {
            committed = Map.copyOf(committed);
            members = List.copyOf(members);
        }

        OptionalLong committed(int partition) {
            Long offset = committed.get(partition);
            return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
        }

        /** How many records of a partition are not committed yet, if anything was committed on it. */
        OptionalLong lag(Partition partition) {
            OptionalLong offset = committed(partition.number());
            return offset.isEmpty() ? offset : OptionalLong.of(Math.max(0, partition.end() - offset.getAsLong()));
        }

        Optional<Member> owner(int partition) {
            return members.stream()
                    .filter(member -> member.partitions().contains(partition))
                    .findFirst();
        }

        Optional<Member> member(String memberId) {
            return members.stream()
                    .filter(member -> member.id().equals(memberId))
                    .findFirst();
        }

        /** Whether it is settled who has what: before that, a member without a partition is not idle. */
        boolean isStable() {
            return state == GroupState.STABLE;
        }
    }

    /**
     * A member of a group.
     *
     * @param id the member id that the broker knows
     * @param client the client id that the program gave
     * @param tag what tells it from others with that client id, or nothing where it is the only one
     * @param partitions those of this topic
     * @param elsewhere how many partitions of other topics it has
     */
    record Member(String id, String client, String tag, String host, List<Integer> partitions, int elsewhere) {

        Member {
            partitions = List.copyOf(partitions);
        }

        boolean isIdle() {
            return partitions.isEmpty() && elsewhere == 0;
        }
    }
}
