package learnkafka.learn.show;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import learnkafka.learn.console.Json;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import learnkafka.learn.show.Snapshot.Partition;

/** Tells a snapshot to a program. */
final class SnapshotJson {

    private SnapshotJson() {}

    /** Make an object of a snapshot; {@code show --help} describes it. */
    static Map<String, Object> object(Snapshot snapshot) {
        return Json.object(
                "topic", snapshot.topic(),
                "bootstrapServer", snapshot.address(),
                "partitions",
                        snapshot.partitions().stream().map(SnapshotJson::object).toList(),
                "groups",
                        snapshot.groups().stream()
                                .map(group -> object(snapshot, group))
                                .toList());
    }

    private static Object object(Partition partition) {
        return Json.object(
                "partition", partition.number(),
                "hasLeader", partition.led(),
                "start", partition.start(),
                "end", partition.end(),
                "newest", partition.newest().stream().map(SnapshotJson::object).toList());
    }

    private static Object object(Entry entry) {
        return Json.object("offset", entry.offset(), "key", entry.key(), "value", entry.value());
    }

    private static Object object(Snapshot snapshot, Group group) {
        return Json.object(
                "group", group.id(),
                "state", group.state().toString(),
                "partitions",
                        snapshot.partitions().stream()
                                .map(partition -> object(group, partition))
                                .toList(),
                "members", group.members().stream().map(SnapshotJson::object).toList());
    }

    private static Object object(Group group, Partition partition) {
        return Json.object(
                "partition", partition.number(),
                "committed", number(group.committed(partition.number())),
                "lag", number(group.lag(partition)),
                "member", group.owner(partition.number()).map(Member::id).map(RecordText::of));
    }

    private static Object object(Member member) {
        return Json.object(
                "member", RecordText.of(member.id()),
                "client", member.client(),
                "host", member.host(),
                "partitions", member.partitions(),
                "idle", member.isIdle());
    }

    private static Optional<Long> number(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
