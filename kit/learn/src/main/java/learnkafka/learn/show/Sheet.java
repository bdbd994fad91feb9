package learnkafka.learn.show;

import java.util.Optional;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;

/**
 * What all parts of a picture are drawn from.
 *
 * @param width the columns that there are
 */
record Sheet(Snapshot now, Changes changes, Tiles tiles, int width) {

    /** Below that, members are named with their group alone, and not beside each partition as well. */
    private static final int ROOM_FOR_MEMBERS = 72;

    Line line() {
        return new Line(tiles);
    }

    boolean hasRoomForMembers() {
        return width >= ROOM_FOR_MEMBERS;
    }

    /** Name a member, in so many columns at most; its host, where a group's members run on several. */
    String name(Group group, Member member, int most) {
        boolean hosts = group.members().stream().map(Member::host).distinct().count() > 1;
        return Columns.cut(member.client(), member.tag() + (hosts ? " " + member.host() : ""), most, tiles.ellipsis());
    }

    /** Say who has a partition. */
    String owner(Group group, int partition, int most) {
        Optional<Member> owner = group.owner(partition);
        return owner.map(member -> name(group, member, most)).orElse("no member");
    }
}
