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

    private static final int NARROWEST = 20;
    private static final int USUAL = 80;

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

    /** Whether somebody sits there who can be asked. */
    public static boolean isAnswered() {
        return Boolean.getBoolean("learnkafka.answered");
    }

    /** Take note of the width that the terminal has now; 0 is none. */
    public static void setWidth(int columns) {
        System.setProperty("learnkafka.columns", String.valueOf(columns));
    }

    /** How many letters fit on a line of the terminal; 80 where there is none. */
    public static int width() {
        String columns = System.getProperty("learnkafka.columns", "");
        return columns.matches("[1-9]\\d{1,3}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL;
    }

    /** Write a line, at once. */
    public void line(String text) {
        out.println(theme.text(text));
        out.flush();
    }
}
