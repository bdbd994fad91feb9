package learnkafka.learn.console;

import java.io.PrintWriter;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;

/**
 * Where a command writes for people.
 *
 * @param theme the tiles that the terminal can show
 * @param palette colours, for a terminal alone
 */
public record Console(PrintWriter out, Theme theme, Palette palette) {

    /** Write there as the launcher found the terminal to be: it sees what a JVM can't, whether there is one. */
    public static Console on(PrintWriter out) {
        return new Console(out, Theme.ofConsole(), isColoured() ? Palette.COLOUR : Palette.NONE);
    }

    public static boolean isColoured() {
        return Boolean.getBoolean("learnkafka.colour");
    }

    /** Whether there is a terminal for reading and writing, where a picture can be drawn over. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("learnkafka.terminal");
    }

    /** Write a line, at once. */
    public void line(String text) {
        out.println(theme.text(text));
        out.flush();
    }
}
