package learnkafka.learn.show;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnkafka.learn.show.Snapshot.Member;

/**
 * Tells members apart that have the same client id, as all consumers of one program have.
 *
 * <p>A client id that came twice gets tags from then on: a program that was started again is another member.
 */
final class Tags {

    private static final int LETTERS = 4;

    private final Map<List<String>, Set<String>> seen = new HashMap<>();

    List<Member> tell(String group, List<Member> members) {
        members.forEach(member -> ids(group, member).add(member.id()));
        return members.stream()
                .map(member -> ids(group, member).size() < 2
                        ? member
                        : new Member(
                                member.id(),
                                member.client(),
                                tag(member),
                                member.host(),
                                member.partitions(),
                                member.elsewhere()))
                .toList();
    }

    private Set<String> ids(String group, Member member) {
        return seen.computeIfAbsent(List.of(group, member.client()), none -> new HashSet<>());
    }

    /** A few letters of the random part of the member id, which stands behind the client id if that is in it. */
    private static String tag(Member member) {
        String random = member.id().startsWith(member.client() + "-")
                ? member.id().substring(member.client().length() + 1)
                : member.id();
        return "-" + RecordText.of(random.substring(0, Math.min(LETTERS, random.length())));
    }
}
