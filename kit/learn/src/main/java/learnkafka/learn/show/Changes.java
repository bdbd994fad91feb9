package learnkafka.learn.show;

import java.util.List;
import java.util.Optional;
import learnkafka.learn.show.Line.Style;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import learnkafka.learn.show.Snapshot.Partition;

/**
 * What became different since an earlier snapshot.
 *
 * @param before the earlier one; without it nothing is new
 */
record Changes(Optional<Snapshot> before) {

    Style of(Partition partition, Entry entry, Style otherwise) {
        return style(entry.offset() >= earlier(partition).map(Partition::end).orElse(0L), otherwise);
    }

    /** Whether a group's committed offset or the end of the partition moved, and with them the lag. */
    Style ofLag(Group group, Partition partition) {
        boolean same = earlier(group)
                .flatMap(old -> earlier(partition).map(end -> old.lag(end).equals(group.lag(partition))))
                .orElse(false);
        return style(!same, Style.PLAIN);
    }

    Style ofCommit(Group group, int partition) {
        return style(
                !earlier(group).map(old -> old.committed(partition)).equals(Optional.of(group.committed(partition))),
                Style.PLAIN);
    }

    Style ofOwner(Group group, int partition) {
        return style(
                !earlier(group)
                        .map(old -> old.owner(partition).map(Member::id))
                        .equals(Optional.of(group.owner(partition).map(Member::id))),
                group.owner(partition).isPresent() ? Style.PLAIN : Style.LABEL);
    }

    Style ofState(Group group) {
        return style(
                earlier(group).map(Group::state).filter(group.state()::equals).isEmpty(), Style.PLAIN);
    }

    Style ofMember(Group group, Member member) {
        boolean same = earlier(group)
                .flatMap(old -> old.member(member.id()))
                .filter(old -> old.partitions().equals(member.partitions()))
                .isPresent();
        return style(!same, Style.PLAIN);
    }

    /** The members that a group had before, and has no more. */
    List<Member> gone(Group group) {
        return earlier(group).map(Group::members).orElse(List.of()).stream()
                .filter(member -> group.member(member.id()).isEmpty())
                .toList();
    }

    private Style style(boolean changed, Style otherwise) {
        return changed && before.isPresent() ? Style.CHANGED : otherwise;
    }

    private Optional<Group> earlier(Group group) {
        return before.flatMap(snapshot -> snapshot.group(group.id()));
    }

    private Optional<Partition> earlier(Partition partition) {
        return before.flatMap(snapshot -> snapshot.partition(partition.number()));
    }
}
