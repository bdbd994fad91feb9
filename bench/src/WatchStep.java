package bench;

import java.io.IOException;

/** Lesson 12 in watch mode: from a file just saved to the verdict that is printed, as somebody outside sees it. */
record WatchStep(Workshop workshop) {

    private static final int SAVES = 50;

    void measure(int runs, Table table) throws Exception {
        workshop.warmLauncher();
        Times first = new Times();
        for (int run = 0; run < runs; run++) {
            workshop.save(Workshop.SOLUTION, Workshop.LESSON);
            long start = System.nanoTime();
            try (Watched watched = workshop.watch()) {
                watched.verdict();
                first.add(millisSince(start));
            }
        }
        Times solution = new Times();
        Times stub = new Times();
        try (Watched watched = workshop.watch()) {
            watched.verdict();
            for (int save = 0; save < SAVES; save++) {
                stub.add(save(watched, Workshop.STUB, "0 of 3"));
                solution.add(save(watched, Workshop.SOLUTION, "3 of 3"));
            }
        }
        table.row("./learn to its first verdict, solution", first);
        table.row("From the save of a solution to the verdict", solution);
        table.row("From the save of a stub to todo", stub);
    }

    private long save(Watched watched, String source, String verdict) throws IOException, InterruptedException {
        // A learner thinks before a save, and the next host gets ready meanwhile.
        Thread.sleep(700);
        long start = System.nanoTime();
        workshop.save(source, Workshop.LESSON);
        String line = watched.verdict();
        long millis = millisSince(start);
        if (!line.contains(verdict)) {
            throw new Stopped("Saved [%s], and was told [%s].".formatted(source, line));
        }
        return millis;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
