package learnkafka.learn.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** List the words that come near another one, the nearest first. */
    public static List<String> to(String asked, Collection<String> words) {
        return words.stream()
                .filter(word -> isNear(asked, word))
                .sorted(Comparator.comparingInt(word -> distance(asked, word)))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String asked, String word) {
        // Two letters that changed places count as two.
        int distance = distance(asked, word);
        return (distance <= Math.max(2, word.length() / 3) && distance < word.length() - 1)
                || (asked.length() > 2 && (word.contains(asked) || asked.contains(word)));
    }

    /** Count the letters to put in, to take out or to change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(diagonal, row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
