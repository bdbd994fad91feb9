package learnkafka.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Small pieces of English for diagnoses. */
public final class Text {

    private Text() {}

    /** Say a number of things: {@code 1 record}, {@code 3 records}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Say a time in seconds: {@code 0.4 s}. */
    public static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? time.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** List things as people do: {@code a, b and c}. */
    public static String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    /** Keep the first line of a text, shortened to what fits on a line. */
    public static String line(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return first.length() <= 200 ? first : first.substring(0, 197) + "...";
    }
}
