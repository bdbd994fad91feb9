package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One who works on a lesson of their own, in a copy of their own, beside others. */
final class CrowdLearner implements AutoCloseable {

    /**
     * What is saved.
     *
     * @param folder what a learner would have written
     * @param key the diagnosis that it has to get, or empty where it is right
     */
    record Save(Path folder, Optional<String> key) {}

    /**
     * What came of a save.
     *
     * @param from when it was saved, in milliseconds
     * @param to when the verdict came
     */
    record Told(
            String lesson, Save save, long from, long to, String headline, List<String> report, boolean asExpected) {

        long millis() {
            return to - from;
        }

        boolean meets(Told other) {
            return from < other.to && other.from < to;
        }

        String sentence() {
            return "%s: saved [%s], to be told [%s], was told%n%s%n%s"
                    .formatted(
                            lesson,
                            save.folder,
                            save.key.orElse("all is right"),
                            headline,
                            String.join(System.lineSeparator(), report));
        }
    }

    /** What is wrong about a cluster of three may be right about one broker, so its learner saves the stub instead. */
    private static final String CLUSTER = "lesson01_cluster";

    private static final Pattern KEY = Pattern.compile("(?m)^// near miss: (\\S+)$");
    private static final Pattern COUNT = Pattern.compile("(\\d+) of (\\d+)");

    /** One thinks before a save: so long at least, and up to twice as long more. */
    private static final int THINKS_MILLIS = 30_000;

    private final String lesson;
    private final Path exercise;
    private final Save right;
    private final List<Save> wrong;
    private final Watched watched;

    private CrowdLearner(String lesson, Path exercise, Save right, List<Save> wrong, Watched watched) {
        this.lesson = lesson;
        this.exercise = exercise;
        this.right = right;
        this.wrong = wrong;
        this.watched = watched;
    }

    /** Open a lesson in watch mode. The first verdict is on the untouched stub. */
    static CrowdLearner sit(Workshop workshop, Path solution, String broker) throws Exception {
        String lesson = solution.getFileName().toString();
        Path copy = workshop.copy("learner-of-" + lesson);
        Path exercise = copy.resolve("exercises/src").resolve(lesson);
        String digits = lesson.substring("lesson".length(), "lesson".length() + 2);
        Watched watched = workshop.watch(copy, digits, broker);
        watched.verdict();
        List<Save> wrong = lesson.equals(CLUSTER)
                ? List.of(new Save(workshop.root().resolve("exercises/src").resolve(lesson), Optional.of("todo")))
                : beliefs(copy.resolve("solutions/near-misses").resolve(lesson));
        return new CrowdLearner(lesson, exercise, new Save(solution, Optional.empty()), wrong, watched);
    }

    /** The wrong beliefs that do no harm to the broker. */
    private static List<Save> beliefs(Path folder) throws IOException {
        List<Save> beliefs = new ArrayList<>();
        for (Path belief : list(folder)) {
            for (Path file : sources(belief)) {
                Matcher key = KEY.matcher(Files.readString(file));
                if (key.find()) {
                    beliefs.add(new Save(belief, Optional.of(key.group(1))));
                }
            }
        }
        return beliefs;
    }

    /** Save wrong and right code by turns, so often each. */
    List<Told> work(int saves) throws Exception {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            told.add(save(wrong.get(i % wrong.size())));
            told.add(save(right));
        }
        return told;
    }

    private Told save(Save save) throws Exception {
        Thread.sleep(ThreadLocalRandom.current().nextInt(THINKS_MILLIS, 3 * THINKS_MILLIS));
        watched.forget();
        long from = System.nanoTime() / 1_000_000;
        for (Path file : sources(save.folder)) {
            Files.copy(file, exercise.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        String headline = watched.verdict();
        long to = System.nanoTime() / 1_000_000;
        List<String> report = watched.report();
        return new Told(lesson, save, from, to, headline, report, isExpected(save, headline, report));
    }

    private static boolean isExpected(Save save, String headline, List<String> report) {
        if (save.key.isPresent()) {
            return report.stream().anyMatch(line -> line.matches(" +key +" + save.key.get()));
        }
        Matcher count = COUNT.matcher(headline);
        return count.find() && count.group(1).equals(count.group(2));
    }

    private static List<Path> sources(Path folder) throws IOException {
        return list(folder).stream()
                .filter(file -> file.toString().matches(".*(?<!Test)\\.java"))
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws InterruptedException {
        watched.close();
    }
}
