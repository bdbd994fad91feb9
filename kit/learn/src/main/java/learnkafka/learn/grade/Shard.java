package learnkafka.learn.grade;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a class, so that several machines grade it together.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    public static final Shard ALL = new Shard(1, 1);

    private static final Pattern WORD = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /**
     * Read a shard such as {@code 3/10}.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Shard parse(String word) {
        Matcher matcher = WORD.matcher(word);
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new IllegalArgumentException("No shard [%s]. The third of ten is 3/10.".formatted(word));
    }

    /** Take each n-th, so that neighbours, who may have worked together, are spread. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }
}
