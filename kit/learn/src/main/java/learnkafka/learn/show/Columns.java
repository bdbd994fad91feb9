package learnkafka.learn.show;

import org.jline.utils.WCWidth;

/** Counts the columns that a text takes on a terminal. */
final class Columns {

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int letter) {
        return Math.max(0, WCWidth.wcwidth(letter));
    }

    /** Cut a text to a width; what is cut ends with an ellipsis. */
    static String cut(String text, int width, String ellipsis) {
        if (of(text) <= width) {
            return text;
        }
        return head(text, width - of(ellipsis)) + head(ellipsis, width);
    }

    /** Cut the beginning of two texts that belong together, so that the end of the whole stays. */
    static String cut(String text, String end, int width, String ellipsis) {
        return of(text) + of(end) <= width || of(end) >= width
                ? cut(text + end, width, ellipsis)
                : cut(text, width - of(end), ellipsis) + end;
    }

    private static String head(String text, int width) {
        int columns = 0;
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            columns += of(letter);
            if (columns > width) {
                break;
            }
            end += Character.charCount(letter);
        }
        return text.substring(0, end);
    }
}
