package learnkafka.learn.show;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import learnkafka.learn.show.Snapshot.Partition;
import org.apache.kafka.common.GroupState;

/** Snapshots to draw. */
final class Samples {

    private Samples() {}

    /** Three partitions; billing has two members and lags behind, audit-log has none. */
    static Snapshot payments() {
        return snapshot(
                List.of(
                        partition(0, 0, 5),
                        partition(1, 2, 9),
                        new Partition(2, true, 0, 1, List.of(new Entry(0, Optional.empty(), "hi there")))),
                List.of(audit(), billing(GroupState.STABLE, member("worker-1", 0, 1), member("worker-2", 2))));
    }

    static Snapshot snapshot(List<Partition> partitions, List<Group> groups) {
        return new Snapshot("payments", "localhost:9092", LocalTime.of(14, 3, 22), partitions, groups);
    }

    static Partition partition(int number, long start, long end) {
        List<Entry> newest = LongStream.range(start, end)
                .mapToObj(offset ->
                        new Entry(offset, Optional.of("user" + offset % 3), "{\"amount\":" + offset * 10 + "}"))
                .toList();
        return new Partition(number, true, start, end, newest);
    }

    static Group audit() {
        return new Group("audit-log", GroupState.EMPTY, Map.of(0, 5L, 1, 3L), List.of());
    }

    static Group billing(GroupState state, Member... members) {
        return new Group("billing", state, Map.of(0, 3L, 1, 9L), List.of(members));
    }

    static Member member(String client, Integer... partitions) {
        return new Member(client + "-id", client, "", "127.0.0.1", List.of(partitions), 0);
    }

    /** So many partitions, and so many groups that read them all. */
    static Snapshot many(int partitions, int groups) {
        return snapshot(
                IntStream.range(0, partitions)
                        .mapToObj(number -> partition(number, 0, 10 + number))
                        .toList(),
                IntStream.range(0, groups)
                        .mapToObj(number -> new Group(
                                "group-" + number,
                                GroupState.STABLE,
                                Map.of(0, 7L),
                                List.of(
                                        member(
                                                "reader-" + number,
                                                IntStream.range(0, partitions)
                                                        .boxed()
                                                        .toArray(Integer[]::new)),
                                        member("spare-" + number))))
                        .toList());
    }
}
