package learnkafka.learn.show;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.learn.show.Line.Style;
import learnkafka.lesson.Text;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;

/**
 * How a snapshot is drawn.
 *
 * @param width the columns that there are
 * @param height the lines that there are; 0 for as many as it takes
 */
record Picture(Theme theme, Palette palette, int width, int height) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** From there on a table is easier to read than bars, however long a screen is. */
    private static final int TOO_LONG = 60;

    /**
     * Draw a snapshot.
     *
     * @param before an earlier one: what became different since is highlighted
     * @param trouble why there is nothing newer
     * @return lines that fit the screen
     */
    List<String> of(Snapshot now, Optional<Snapshot> before, Optional<String> trouble) {
        Sheet sheet = new Sheet(now, new Changes(before), Tiles.of(theme), width);
        List<Line> lines = new ArrayList<>(head(sheet, trouble));
        lines.addAll(body(sheet, (height == 0 ? TOO_LONG : height) - lines.size()));
        return lines.stream()
                .limit(height == 0 ? Long.MAX_VALUE : height)
                .map(line -> line.text(width, palette))
                .toList();
    }

    private List<Line> head(Sheet sheet, Optional<String> trouble) {
        Snapshot now = sheet.now();
        String size = Text.count(now.partitions().size(), "partition") + ", " + Text.count(now.records(), "record");
        String right = now.address() + "  " + now.time().format(TIME);
        Line head = sheet.line().add(now.topic(), Style.STRONG).add("  " + size);
        if (head.width() + right.length() + 3 <= width) {
            head.to(width - 1 - right.length()).add(right, Style.LABEL);
        }
        // That line is there without trouble, too, so that nothing jumps.
        Line second = sheet.line();
        trouble.ifPresent(reason -> second.add(reason, Style.CHANGED));
        return List.of(head, second);
    }

    /** Draw as much as there is room for: bars with air between them, without it, or a table. */
    private List<Line> body(Sheet sheet, int room) {
        List<List<Line>> bars = new Bars(sheet).draw();
        GroupLines groups = new GroupLines(sheet);
        List<Line> airy = new ArrayList<>();
        bars.forEach(bar -> {
            airy.addAll(bar);
            airy.add(sheet.line());
        });
        airy.addAll(groups.draw());
        if (airy.size() <= room) {
            return airy;
        }
        List<Line> dense = bars.stream().flatMap(List::stream).toList();
        for (List<Line> list : List.of(groups.draw(), groups.drawShort())) {
            if (dense.size() + 1 + list.size() <= room) {
                return Stream.of(dense, List.of(sheet.line()), list)
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return table(sheet, groups, room);
    }

    private List<Line> table(Sheet sheet, GroupLines groups, int room) {
        Table table = new Table(sheet);
        List<Line> rows = table.draw();
        List<Line> list = groups.draw();
        if (height > 0 && 1 + rows.size() + 1 + list.size() > room) {
            list = cut(sheet, groups.drawShort(), Math.max(1, room / 3), "groups");
            rows = cut(sheet, rows, Math.max(1, room - list.size() - 2), "partitions");
        }
        List<Line> lines = new ArrayList<>();
        lines.add(table.head());
        lines.addAll(rows);
        lines.add(sheet.line());
        lines.addAll(list);
        return lines;
    }

    private static List<Line> cut(Sheet sheet, List<Line> lines, int most, String things) {
        if (lines.size() <= most) {
            return lines;
        }
        List<Line> cut = new ArrayList<>(lines.subList(0, most - 1));
        cut.add(sheet.line()
                .add(sheet.tiles().ellipsis() + " " + (lines.size() - cut.size()) + " more " + things, Style.LABEL));
        return cut;
    }
}
