package learnkafka.learn.show;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import learnkafka.learn.show.Line.Style;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import learnkafka.lesson.Text;

/** Draws each group: its state, its members, and what each of them has. */
final class GroupLines {

    private final Sheet sheet;
    private final int label;

    GroupLines(Sheet sheet) {
        this.sheet = sheet;
        int widest = sheet.now().groups().stream()
                .mapToInt(group -> Columns.of(group.id()))
                .max()
                .orElse(0);
        label = Math.min(widest, sheet.width() / 3) + 2;
    }

    /** Draw groups with a line for each member. */
    List<Line> draw() {
        List<Line> lines = new ArrayList<>();
        for (Group group : sheet.now().groups()) {
            lines.add(head(group));
            group.members().forEach(member -> lines.add(member(group, member)));
            sheet.changes().gone(group).forEach(member -> lines.add(gone(group, member)));
        }
        return lines.isEmpty() ? nobody() : lines;
    }

    /** Draw groups with a line for each group. */
    List<Line> drawShort() {
        List<Line> lines = new ArrayList<>();
        for (Group group : sheet.now().groups()) {
            Line line =
                    name(group).add(group.state().toString(), sheet.changes().ofState(group));
            String before = "  ";
            for (Member member : group.members()) {
                line.add(before)
                        .add(
                                sheet.name(group, member, sheet.width()) + " " + has(group, member),
                                sheet.changes().ofMember(group, member));
                before = ", ";
            }
            sheet.changes()
                    .gone(group)
                    .forEach(member ->
                            line.add(", ").add(sheet.name(group, member, sheet.width()) + " gone", Style.CHANGED));
            lines.add(line);
        }
        return lines.isEmpty() ? nobody() : lines;
    }

    private List<Line> nobody() {
        return List.of(sheet.line().add("No group reads this topic yet.", Style.LABEL));
    }

    private Line name(Group group) {
        return sheet.line().add(group.id(), label - 2, Style.STRONG).to(label);
    }

    private Line head(Group group) {
        long lag = sheet.now().partitions().stream()
                .map(group::lag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
        return name(group)
                .add(group.state().toString(), sheet.changes().ofState(group))
                .add(", " + Text.count(group.members().size(), "member") + ", lag " + lag);
    }

    private Line member(Group group, Member member) {
        Style style = sheet.changes().ofMember(group, member);
        return place(group, member).add(has(group, member), style);
    }

    private Line gone(Group group, Member member) {
        return place(group, member).add("gone", Style.CHANGED);
    }

    private Line place(Group group, Member member) {
        // Names stand below each other, and what each member has does, too.
        int widest = sheet.now().groups().stream()
                .flatMap(each -> each.members().stream().map(one -> sheet.name(each, one, sheet.width())))
                .mapToInt(Columns::of)
                .max()
                .orElse(0);
        int most = Math.min(Math.max(widest, Columns.of(sheet.name(group, member, sheet.width()))), sheet.width() / 2);
        return sheet.line().add("  ").add(sheet.name(group, member, most)).to(most + 4);
    }

    private static String has(Group group, Member member) {
        if (!member.partitions().isEmpty()) {
            return partitions(member.partitions());
        }
        return member.isIdle() ? (group.isStable() ? "idle" : "waits") : "busy with other topics";
    }

    /** Name partitions; those that follow one another by the first and the last: {@code P0-P5 P7}. */
    private static String partitions(List<Integer> numbers) {
        StringBuilder names = new StringBuilder();
        for (int first = 0; first < numbers.size(); ) {
            int last = first;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            names.append(names.isEmpty() ? "" : " ").append("P").append(numbers.get(first));
            if (last > first) {
                names.append(last == first + 1 ? " P" : "-P").append(numbers.get(last));
            }
            first = last + 1;
        }
        return names.toString();
    }
}
