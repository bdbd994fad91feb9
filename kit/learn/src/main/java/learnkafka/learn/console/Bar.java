package learnkafka.learn.console;

/** Draws how many of some things are done: {@code ■■■■□□ 4 of 6}. */
public final class Bar {

    private Bar() {}

    /**
     * Draw a bar.
     *
     * @param width the letters that there is room for, words included
     */
    public static String text(int done, int total, int width) {
        String words = " " + done + " of " + total;
        int tiles = Math.max(1, Math.min(total, width - words.length()));
        // Neither full nor empty before it is.
        int full = done == 0 || total == 0 ? 0 : Math.max(1, tiles * done / total);
        return "■".repeat(full) + "□".repeat(tiles - full) + words;
    }
}
