package learnkafka.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** Draws keys whose default partitions are known. */
public final class Keys {

    /** What people put between a key and the number that splits it. */
    private static final List<String> SIGNS = List.of("", "-", "#", "_", ":", ".", "/", "|", "@", "+");

    private Keys() {}

    /** Tell the partition that a key has by default. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** Draw keys such as {@code shop-512}, as many for each partition. */
    public static List<String> draw(String thing, int each, int partitions) {
        List<String> keys = new ArrayList<>();
        while (keys.size() < each * partitions) {
            String key = draw(thing);
            List<String> neighbours = keys.stream()
                    .filter(other -> partition(other, partitions) == partition(key, partitions))
                    .toList();
            if (neighbours.size() < each && !neighbours.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /**
     * Draw a key that is split by a number before or behind it: keys with 0 and 1, and with 1 and 2, have different
     * partitions. So whoever splits it in such a way never has bad luck with the hash.
     */
    public static String drawSplittable(String thing, int partitions) {
        return Stream.generate(() -> draw(thing))
                .filter(key -> SIGNS.stream()
                        .allMatch(sign ->
                                isSplit(i -> key + sign + i, partitions) && isSplit(i -> i + sign + key, partitions)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSplit(IntFunction<String> salted, int partitions) {
        int middle = partition(salted.apply(1), partitions);
        return middle != partition(salted.apply(0), partitions) && middle != partition(salted.apply(2), partitions);
    }

    private static String draw(String thing) {
        return thing + "-" + Draws.random().nextInt(100, 100_000);
    }
}
