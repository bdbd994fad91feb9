package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Hundreds of saves in a row in watch mode, a third of them code that is broken, exits or never ends.
 *
 * <p>Not among the usual steps: each endless loop takes its limit of 15 s, and all of it ten minutes.
 */
record SavesStep(Workshop workshop) {

    private static final int SAVES = 500;

    /** What is saved by turns, and what the verdict on it has to say. */
    private record Turn(String text, String verdict) {}

    void measure(Table table) throws Exception {
        workshop.warmLauncher();
        String solution = Files.readString(workshop.root().resolve(Workshop.SOLUTION));
        String stub = Files.readString(workshop.root().resolve(Workshop.STUB));
        Turn broken = new Turn(solution.replace("return settings", "retrn settings"), "0 of 3");
        Turn exit = new Turn(solution.replace("return settings", "System.exit(0);\n        return settings"), "0 of 3");
        Turn endless = new Turn(
                solution.replace("return settings", "while (settings != null) {}\n        return settings"), "0 of 3");
        List<Turn> bad = List.of(broken, exit, broken, exit, endless, broken, exit, broken, exit);
        List<Turn> good = List.of(new Turn(solution, "3 of 3"), new Turn(stub, "0 of 3"));
        Times times = new Times();
        long early;
        long late;
        Watched watched = workshop.watch();
        try (watched) {
            watched.verdict();
            early = 0;
            for (int save = 0; save < SAVES; save++) {
                Turn turn = save % 3 == 2 ? bad.get(save / 3 % bad.size()) : good.get(save % 2);
                times.add(save(watched, turn));
                early = save == SAVES / 5 ? watched.command().megabytes() : early;
            }
            late = watched.command().megabytes();
        }
        table.row("%d saves, a third of them broken, exiting or endless".formatted(SAVES), times);
        table.note("… memory of ./learn after a fifth of them %d MB, at the end %d MB; processes left behind: %d"
                .formatted(early, late, watched.command().children()));
    }

    private long save(Watched watched, Turn turn) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Files.writeString(workshop.root().resolve(Workshop.LESSON), turn.text());
        String line = watched.verdict();
        if (!line.contains(turn.verdict())) {
            throw new Stopped("Saved%n%s%nand was told [%s].".formatted(turn.text(), line));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
