package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table of times. */
final class Table {

    /** Fewer runs have no 95th percentile worth the name. */
    private static final int RUNS_FOR_PERCENTILE = 20;

    private final List<String> lines = new ArrayList<>(List.of(
            "| What | runs | median | min | max | 95 % | learn-kafka takes |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"));

    void row(String what, Times times) {
        row(what, times, "");
    }

    /** Add a peer's row, with the ratio of the medians. */
    void peer(String what, Times times, Times ours) {
        row(what, times, String.format(Locale.ROOT, "%.2f of it", ours.median() / times.median()));
    }

    /** Add a row for what could not be measured. */
    void missing(String what, String why) {
        lines.add("| " + what + " | 0 | " + why + " | | | | |");
    }

    /** Say something that is no time. */
    void note(String text) {
        lines.add("| " + text + " | | | | | | |");
    }

    private void row(String what, Times times, String ratio) {
        String percentile = times.count() < RUNS_FOR_PERCENTILE ? "" : seconds(times.percentile95());
        lines.add(String.join(
                " | ",
                "| " + what,
                Integer.toString(times.count()),
                seconds(times.median()),
                seconds(times.min()),
                seconds(times.max()),
                percentile,
                ratio + " |"));
    }

    static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }

    List<String> lines() {
        return lines;
    }
}
