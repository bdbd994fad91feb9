package learnkafka.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the process was asked to do.
 *
 * @param rehearse whether to go through what a lesson does and end, so that the JVM sees the classes that it takes
 * @param port where the first broker listens, the next ones on the ports after it; any free ports if empty
 * @param brokers how many brokers
 * @param settings broker settings, the same for each broker
 */
record Arguments(boolean rehearse, OptionalInt port, int brokers, Map<String, String> settings) {

    private static final String PORT = "--port=";

    /** Read the words of a command line: {@code [--rehearse] [--port=PORT] COUNT [SETTING=VALUE…]}. */
    static Arguments of(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        boolean rehearse = left.removeFirstOccurrence("--rehearse");
        OptionalInt port = port(left);
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
        return new Arguments(rehearse, port, brokers, settings);
    }

    private static OptionalInt port(Deque<String> left) {
        if (left.isEmpty() || !left.getFirst().startsWith(PORT)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(left.removeFirst().substring(PORT.length())));
    }

    private static int count(String word) {
        if (!word.matches("[1-9]")) {
            throw new IllegalArgumentException("Can't start [" + word + "] brokers. Choose 1 to 9, for example 3");
        }
        return Integer.parseInt(word);
    }
}
