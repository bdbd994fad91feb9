package learnkafka.lesson.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the brokers of a cluster listen.
 *
 * @param list addresses, each {@code host:port}
 */
record Addresses(List<String> list) {

    private static final Pattern ADDRESS = Pattern.compile("(?:[\\w.-]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    /**
     * Read {@code host:port[,host:port…]}.
     *
     * @throws NoBroker if one is no address
     */
    static Addresses of(String text) {
        List<String> list =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        for (String address : list) {
            if (!isAddress(address)) {
                throw new NoBroker("No address [%s]. Write host:port, with a port from 1 to %d: -Dbroker=localhost:9092"
                        .formatted(address, LAST_PORT));
            }
        }
        return new Addresses(list);
    }

    private static boolean isAddress(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return false;
        }
        int port = Integer.parseInt(address.group(1));
        return port >= 1 && port <= LAST_PORT;
    }

    /** As a client's {@code bootstrap.servers} takes them. */
    @Override
    public String toString() {
        return String.join(",", list);
    }
}
