package lesson99_host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnkafka.stub.Todo;
import org.jspecify.annotations.Nullable;

/** Asks for one of each. {@code Learner} writes the bodies, by the name behind each mark. */
public final class Sample {

    private Sample() {}

    public record Place(String topic, int partition, long offset) {}

    public record Keyed(@Nullable String key, List<Place> places) {}

    public enum Color {
        RED,
        GREEN
    }

    public sealed interface Event permits Paid, Refunded {}

    public record Paid(String who, long cents) implements Event {}

    public record Refunded(String who) implements Event {}

    public interface Worker extends AutoCloseable {
        int handled();

        List<Place> places(String topic);

        @Override
        void close();
    }

    public interface Handler {
        void handle(String key, Place place) throws Exception;
    }

    public static Map<String, Object> settings(String service, Map<String, Object> connection) {
        throw new Todo(); // settings
    }

    public static List<Place> places(List<Place> places) {
        throw new Todo(); // places
    }

    public static @Nullable String nullable(@Nullable String text) {
        throw new Todo(); // nullable
    }

    public static String text(String text) {
        throw new Todo(); // text
    }

    public static Optional<Keyed> keyed(Optional<Keyed> keyed) {
        throw new Todo(); // keyed
    }

    public static Map<Color, Set<Event>> events(Map<Color, Set<Event>> events) {
        throw new Todo(); // events
    }

    public static List<Object> anything(List<Object> values) {
        throw new Todo(); // anything
    }

    public static double numbers(boolean yes, byte b, short s, char c, int i, long l, float f, double d) {
        throw new Todo(); // numbers
    }

    public static Map<Instant, Duration> times(Map<Instant, Duration> times) {
        throw new Todo(); // times
    }

    public static byte[] bytes(byte[] bytes) {
        throw new Todo(); // bytes
    }

    public static void run() {
        throw new Todo(); // run
    }

    public static int count() {
        throw new Todo(); // count
    }

    public static void each(List<String> values, Consumer<String> handler) throws Exception {
        throw new Todo(); // each
    }

    public static void handle(Handler handler) throws Exception {
        throw new Todo(); // handle
    }

    public static Worker worker(int handled, Consumer<String> onClose) {
        throw new Todo(); // worker
    }

    public static Map<String, List<Integer>> combine(
            List<String> values, BiFunction<String, Integer, List<Integer>> function) {
        throw new Todo(); // combine
    }

    public static Function<Place, Place> next() {
        throw new Todo(); // next
    }

    public static Supplier<String> same(Supplier<String> supplier) {
        throw new Todo(); // same
    }
}
