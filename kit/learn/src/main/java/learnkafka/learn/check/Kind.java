package learnkafka.learn.check;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a candidate is. */
public enum Kind {
    STUB("stub"),
    SOLUTION("solution"),
    ALTERNATIVE("alternative"),
    NEAR_MISS("near-miss");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /**
     * Find a kind by its word.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static Kind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind [" + word + "]. Kinds are "
                        + Arrays.stream(values()).map(kind -> kind.word).collect(Collectors.joining(", "))
                        + ": --only stub,solution"));
    }

    /** The kind as it stands before a candidate's name. */
    String words() {
        return word.replace('-', ' ');
    }
}
