package learnkafka.learn.show;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import learnkafka.learn.show.Line.Style;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Partition;

/** Draws each partition as a bar of its newest records, with a line below for each group: where it will read on. */
final class Bars {

    private static final int LAG = 9;
    private static final int WIDEST_CELL = 20;
    private static final int WIDEST_MEMBER = 34;

    private final Sheet sheet;
    private final int label;
    private final int end;
    private final int cells;
    private final int cell;
    private final int tail;

    Bars(Sheet sheet) {
        this.sheet = sheet;
        List<Group> groups = sheet.now().groups();
        int widest = groups.stream()
                .mapToInt(group -> Columns.of(group.id()) + 4)
                .max()
                .orElse(0);
        label = Math.min(Math.max(8, widest), Math.max(10, sheet.width() / 5));
        end = 1
                + sheet.now().partitions().stream()
                        .mapToInt(partition -> String.valueOf(partition.end()).length())
                        .max()
                        .orElse(1);
        int members = sheet.hasRoomForMembers()
                ? Math.min(
                        WIDEST_MEMBER,
                        groups.stream()
                                .flatMap(group -> group.members().stream()
                                        .map(member -> sheet.name(group, member, WIDEST_MEMBER)))
                                .mapToInt(Columns::of)
                                .max()
                                .orElse("no member".length()))
                : -1;
        // The gutter of a change stands left of all.
        int room = sheet.width() - 1 - label - end - 2 - LAG - members - 1;
        int narrowest = sheet.hasRoomForMembers() ? 13 : 9;
        cells = Math.max(1, room / Math.max(narrowest, end + 1));
        cell = Math.max(end + 1, Math.min(WIDEST_CELL, room / cells));
        tail = label + cells * cell + end + 2;
    }

    /** Draw all partitions. */
    List<List<Line>> draw() {
        return sheet.now().partitions().stream().map(this::draw).toList();
    }

    private List<Line> draw(Partition partition) {
        List<Entry> newest = partition.newest();
        List<Entry> shown = newest.subList(Math.max(0, newest.size() - cells), newest.size());
        Line offsets = sheet.line().add(partition.name(), Style.STRONG);
        boolean more = !shown.isEmpty() && shown.get(0).offset() > partition.start();
        offsets.to(label - Columns.of(sheet.tiles().ellipsis()) - 1)
                .add(more ? sheet.tiles().ellipsis() : "", Style.LABEL)
                .to(label);
        Line values = sheet.line().to(label);
        for (Entry entry : shown) {
            Style style = sheet.changes().of(partition, entry, Style.PLAIN);
            cell(offsets, entry.offset() + entry.key().map(key -> " " + key).orElse(""), style);
            cell(values, entry.value(), style);
        }
        offsets.add(sheet.tiles().edge() + partition.end(), Style.LABEL);
        values.add(sheet.tiles().edge(), Style.LABEL);
        if (!partition.led()) {
            offsets.add(" no leader", Style.STRONG);
        } else if (partition.end() == partition.start()) {
            offsets.add(" empty", Style.LABEL);
        }
        List<Line> lines = new ArrayList<>(List.of(offsets, values));
        sheet.now().groups().forEach(group -> lines.add(group(partition, group, shown)));
        return lines;
    }

    private void cell(Line line, String text, Style style) {
        int next = line.width() + cell;
        line.add(sheet.tiles().edge(), Style.LABEL).add(text, cell - 2, style).to(next);
    }

    private Line group(Partition partition, Group group, List<Entry> shown) {
        int number = partition.number();
        Line line = sheet.line().add("  ").add(group.id(), label - 4, Style.PLAIN);
        OptionalLong committed = group.committed(number);
        OptionalLong lag = group.lag(partition);
        line.to(committed.isPresent() ? place(committed.getAsLong(), shown) : label)
                .add(
                        committed.isPresent() ? mark(committed.getAsLong(), shown) : "no commit",
                        sheet.changes().ofCommit(group, number));
        line.to(tail)
                .add(
                        lag.isPresent() ? "lag " + lag.getAsLong() : "",
                        sheet.changes().ofLag(group, partition));
        if (sheet.hasRoomForMembers()) {
            line.to(tail + LAG)
                    .add(
                            sheet.owner(group, number, WIDEST_MEMBER),
                            sheet.changes().ofOwner(group, number));
        }
        return line;
    }

    private String mark(long committed, List<Entry> shown) {
        boolean left = !shown.isEmpty() && committed < shown.get(0).offset();
        return (left ? sheet.tiles().before() : sheet.tiles().mark()) + committed;
    }

    /** The column of the first record that the group has not done, or of the next that will come. */
    private int place(long committed, List<Entry> shown) {
        long done = shown.stream().filter(entry -> entry.offset() < committed).count();
        return label + (int) done * cell;
    }
}
