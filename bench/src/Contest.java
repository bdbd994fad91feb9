package bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures several things in turn, so that what disturbs the machine for a while disturbs all of them. */
final class Contest {

    /** Does something once and says how many milliseconds it took. */
    interface Run {
        long millis() throws Exception;
    }

    /** What a run leaves behind on its way out, such as a broker that ends after Maven, is over by then. */
    private static final long PAUSE_MILLIS = 2_000;

    private final Map<String, Run> contestants = new LinkedHashMap<>();

    /** Let something take part. */
    Contest with(String name, Run run) {
        contestants.put(name, run);
        return this;
    }

    /** Measure each once, then each once again, and so on. */
    Map<String, Times> measure(int rounds) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Run> contestant : contestants.entrySet()) {
                Thread.sleep(PAUSE_MILLIS);
                long millis = contestant.getValue().millis();
                times.computeIfAbsent(contestant.getKey(), name -> new Times()).add(millis);
                System.err.println(round + " of " + rounds + ": " + contestant.getKey() + ": " + Table.seconds(millis));
            }
        }
        return times;
    }
}
