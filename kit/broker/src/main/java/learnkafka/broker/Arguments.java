package learnkafka.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the process was asked to do.
 *
 * @param rehearse whether to go through what a lesson does and end, so that the JVM sees the classes that it takes
 * @param brokers how many brokers
 * @param settings broker settings, the same for each broker
 */
record Arguments(boolean rehearse, int brokers, Map<String, String> settings) {

    /** Read the words of a command line: {@code [--rehearse] COUNT [SETTING=VALUE…]}. */
    static Arguments of(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        boolean rehearse = left.removeFirstOccurrence("--rehearse");
        if (left.isEmpty()) {
            throw new IllegalArgumentException(
                    "No number of brokers. Say 1 or 3 first, then settings: 1 num.partitions=3");
        }
        int brokers = count(left.removeFirst());
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : left) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("No setting [" + word + "]. Write SETTING=VALUE: num.partitions=3");
            }
            settings.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Arguments(rehearse, brokers, settings);
    }

    private static int count(String word) {
        if (!word.matches("[1-9]")) {
            throw new IllegalArgumentException("Can't start [" + word + "] brokers. Choose 1 to 9, for example 3");
        }
        return Integer.parseInt(word);
    }
}
