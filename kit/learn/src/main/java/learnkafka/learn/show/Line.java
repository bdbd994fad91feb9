package learnkafka.learn.show;

import java.util.ArrayList;
import java.util.List;
import learnkafka.lesson.report.Palette;

/** A line of a picture that is written from left to right, and knows how many columns it has taken. */
final class Line {

    enum Style {
        PLAIN,
        LABEL,
        STRONG,
        CHANGED
    }

    /** What stands at the left of a line with a change, where there are no colours. */
    private static final String CHANGE = "*";

    private record Part(String text, Style style) {}

    private final Tiles tiles;
    private final List<Part> parts = new ArrayList<>();
    private int width;

    Line(Tiles tiles) {
        this.tiles = tiles;
    }

    int width() {
        return width;
    }

    Line add(String text) {
        return add(text, Style.PLAIN);
    }

    Line add(String text, Style style) {
        parts.add(new Part(text, style));
        width += Columns.of(text);
        return this;
    }

    /** Write a text that takes so many columns at most. */
    Line add(String text, int most, Style style) {
        return add(Columns.cut(text, Math.max(0, most), tiles.ellipsis()), style);
    }

    /** Go to a column. A line that is there already goes on after a blank. */
    Line to(int column) {
        return add(" ".repeat(Math.max(1, column - width)));
    }

    /** Write the line. The first column is for the mark of a change. */
    String text(int most, Palette palette) {
        boolean marked = palette == Palette.NONE && parts.stream().anyMatch(part -> part.style() == Style.CHANGED);
        StringBuilder text = new StringBuilder(marked ? CHANGE : " ");
        int left = most - 1;
        for (Part part : parts) {
            String cut = Columns.cut(part.text(), left, tiles.ellipsis());
            left -= Columns.of(cut);
            text.append(paint(cut, part.style(), palette));
            if (!cut.equals(part.text())) {
                break;
            }
        }
        return text.toString().stripTrailing();
    }

    private static String paint(String text, Style style, Palette palette) {
        if (text.isBlank()) {
            return text;
        }
        return switch (style) {
            case PLAIN -> text;
            case LABEL -> palette.label(text);
            case STRONG -> palette.strong(text);
            case CHANGED -> palette.changed(text);
        };
    }
}
