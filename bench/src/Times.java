package bench;

import java.util.ArrayList;
import java.util.List;

/** Times of the same thing, in milliseconds. */
final class Times {

    private final List<Long> sorted = new ArrayList<>();

    void add(long millis) {
        sorted.add(millis);
        sorted.sort(null);
    }

    int count() {
        return sorted.size();
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    long min() {
        return sorted.get(0);
    }

    long max() {
        return sorted.get(sorted.size() - 1);
    }

    /** The time that 95 of 100 runs don't exceed, by nearest rank. */
    long percentile95() {
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }
}
