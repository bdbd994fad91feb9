package learnkafka.learn.show;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learnkafka.learn.show.Line.Style;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Partition;

/** Draws each partition on a line, with a column for each group: for more of them than bars have room for. */
final class Table {

    private static final int WIDEST_RECORD = 26;
    private static final int NARROWEST_RECORD = 12;
    private static final int WIDEST_GROUP = 40;
    /** From there on a column says who has the partition. */
    private static final int ROOM_FOR_MEMBER = 18;

    private static final int ROOM_FOR_WORD = 9;

    private final Sheet sheet;
    private final int label;
    private final int end;
    private final int record;
    private final int group;

    Table(Sheet sheet) {
        this.sheet = sheet;
        label = 2 + widest(sheet.now().partitions().stream().map(Partition::name));
        end = 1 + Math.max(3, widest(sheet.now().partitions().stream().map(partition -> "" + partition.end())));
        int groups = sheet.now().groups().size();
        int room = sheet.width() - 1 - label - end;
        int wanted = groups * ROOM_FOR_MEMBER;
        record = room - wanted >= NARROWEST_RECORD ? Math.min(WIDEST_RECORD, room - wanted) : 0;
        group = groups == 0 ? 0 : Math.min(WIDEST_GROUP, (room - record) / groups);
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    /** Draw the head of the table. */
    Line head() {
        Line line = sheet.line().to(label).add("end", Style.LABEL).to(label + end);
        if (record > 0) {
            line.add("newest record", record - 1, Style.LABEL);
        }
        int column = label + end + record;
        for (Group each : sheet.now().groups()) {
            line.to(column).add(group < ROOM_FOR_WORD ? each.id() : "lag of " + each.id(), group - 1, Style.LABEL);
            column += group;
        }
        return line;
    }

    /** Draw a line for each partition. */
    List<Line> draw() {
        return sheet.now().partitions().stream().map(this::draw).toList();
    }

    private Line draw(Partition partition) {
        Line line = sheet.line().add(partition.name(), Style.STRONG).to(label).add("" + partition.end(), Style.LABEL);
        List<Entry> newest = partition.newest();
        if (record > 0 && !newest.isEmpty()) {
            Entry last = newest.get(newest.size() - 1);
            line.to(label + end)
                    .add(
                            last.key().map(key -> key + " ").orElse("") + last.value(),
                            record - 1,
                            sheet.changes().of(partition, last, Style.PLAIN));
        }
        int column = label + end + record;
        for (Group each : sheet.now().groups()) {
            line.to(column);
            group(line, partition, each);
            column += group;
        }
        return line;
    }

    private void group(Line line, Partition partition, Group each) {
        int from = line.width();
        OptionalLong lag = each.lag(partition);
        line.add(
                lag.isPresent() ? "" + lag.getAsLong() : "-",
                group - 1,
                sheet.changes().ofLag(each, partition));
        if (group >= ROOM_FOR_MEMBER) {
            line.to(from + 6);
            int room = group - 1 - (line.width() - from);
            line.add(
                    sheet.owner(each, partition.number(), room),
                    room,
                    sheet.changes().ofOwner(each, partition.number()));
        }
    }
}
