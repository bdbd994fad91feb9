package learnkafka.learn.progress;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.catalogue.Catalogue;
import learnkafka.learn.catalogue.Entry;
import learnkafka.learn.console.Bar;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Json;
import learnkafka.lesson.Points;
import learnkafka.lesson.report.Palette;

/** The lessons by part, with how far a learner is. */
public final class Overview {

    private static final String GAP = "  ";

    private final List<Row> rows;

    private record Row(Entry entry, LessonState state, OptionalInt points) {

        String score() {
            return points.isEmpty() ? "" : points.getAsInt() + " of " + Points.LESSON;
        }
    }

    public Overview(List<LessonFolder> lessons, Catalogue catalogue, Progress progress) {
        rows = lessons.stream()
                .map(lesson -> new Row(
                        catalogue.entry(lesson.id()), LessonState.of(lesson, progress), progress.points(lesson.id())))
                .toList();
    }

    /** Print a line for each lesson, and a bar over all. */
    public void print(Console console) {
        int names = widest(row -> row.entry().id().name());
        int scores = widest(Row::score);
        int left = "✓ 12".length() + GAP.length() + names + GAP.length();
        int room = Console.width() - left - (scores == 0 ? 0 : GAP.length() + scores);
        int titles = Math.max(1, Math.min(room, widest(row -> row.entry().title())));
        String part = "";
        for (Row row : rows) {
            if (!row.entry().part().equals(part)) {
                part = row.entry().part();
                console.line(console.palette().strong(part));
            }
            String name =
                    row.entry().id().digits() + GAP + padded(row.entry().id().name(), names);
            String title = padded(cut(row.entry().title(), titles), titles);
            String score = " ".repeat(scores - row.score().length()) + row.score();
            String line = paint(row.state(), console.palette()) + " " + name + GAP + title + GAP + score;
            console.line(line.stripTrailing());
        }
        console.line("");
        console.line(Bar.text(passed(), rows.size(), Console.width()));
    }

    private int passed() {
        return (int)
                rows.stream().filter(row -> row.state() == LessonState.PASSED).count();
    }

    /** Tell a program; {@code list --help} describes it. */
    public Map<String, Object> object() {
        return Json.object(
                "lessons",
                rows.stream()
                        .map(row -> Json.object(
                                "number", row.entry().id().number(),
                                "name", row.entry().id().name(),
                                "folder", row.entry().id().folder(),
                                "title", row.entry().title(),
                                "part", row.entry().part(),
                                "state", row.state().words(),
                                "points", row.points().orElse(0)))
                        .toList());
    }

    private static String paint(LessonState state, Palette palette) {
        return switch (state) {
            case PASSED -> palette.added(state.tile());
            case BEGUN -> palette.code(state.tile());
            case NOT_BEGUN -> palette.label(state.tile());
        };
    }

    private int widest(Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length());
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
