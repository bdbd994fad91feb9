package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures what was chosen, then prints the machine and a table. */
public final class Bench {

    private enum Step {
        COLD,
        BROKER,
        HOST,
        SOLUTIONS,
        WATCH,
        SAVES,
        CROWD;

        /** What takes ten minutes has to be asked for. */
        static Set<Step> usual() {
            return EnumSet.complementOf(EnumSet.of(SAVES, CROWD));
        }
    }

    private Bench() {}

    /** Arguments: the checkout, an empty folder to work in, then those of {@code bench/run}. */
    public static void main(String[] words) throws Exception {
        // Whoever ends the benchmark ends what it started.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        try {
            List<String> asked = new ArrayList<>(Arrays.asList(words).subList(2, words.length));
            int runs = asked.isEmpty() || !asked.get(0).matches("[0-9]+") ? 5 : runs(asked.remove(0));
            measure(Path.of(words[0]), Path.of(words[1]), runs, steps(asked));
        } catch (Stopped sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Path root, Path scratch, int runs, Set<Step> steps) throws Exception {
        String load = Machine.load();
        Workshop workshop = Workshop.prepare(root, scratch);
        Table table = new Table();
        if (steps.contains(Step.COLD)) {
            new ColdStep(workshop).measure(runs, table);
        }
        if (steps.contains(Step.BROKER)) {
            new BrokerStep(workshop).measure(runs, table);
        }
        if (steps.contains(Step.HOST)) {
            new HostStep(workshop).measure(table);
        }
        if (steps.contains(Step.SOLUTIONS)) {
            new SolutionsStep(workshop).measure(runs, table);
        }
        if (steps.contains(Step.WATCH)) {
            new WatchStep(workshop).measure(runs, table);
        }
        if (steps.contains(Step.SAVES)) {
            new SavesStep(workshop).measure(table);
        }
        if (steps.contains(Step.CROWD)) {
            new CrowdStep(workshop).measure(runs, table);
        }
        System.out.println(
                "Measured on " + Machine.describe() + "; load " + load + " before, " + Machine.load() + " after.");
        System.out.println();
        table.lines().forEach(System.out::println);
    }

    private static int runs(String word) {
        int runs = word.length() > 3 ? 0 : Integer.parseInt(word);
        if (runs < 1) {
            throw new Stopped("Can't take a median of [" + word + "] runs. Choose 1 to 999: bench/run 5");
        }
        return runs;
    }

    private static Set<Step> steps(List<String> asked) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        for (String word : asked) {
            steps.add(Arrays.stream(Step.values())
                    .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Stopped("No step [" + word + "]. Steps are cold, broker, host, solutions,"
                            + " watch, saves, crowd: bench/run 5 cold broker")));
        }
        return steps.isEmpty() ? Step.usual() : steps;
    }
}
