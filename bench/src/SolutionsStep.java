package bench;

import java.util.concurrent.atomic.AtomicInteger;

/** All solutions through the host. */
record SolutionsStep(Workshop workshop) {

    void measure(int runs, Table table) throws Exception {
        Times lessons = new Times();
        AtomicInteger number = new AtomicInteger();
        Times command = new Contest()
                .with("All solutions", () -> {
                    Learn run = Learn.test(workshop, "all");
                    number.set(run.lessons().size());
                    lessons.add(
                            run.lessons().stream().mapToLong(Long::longValue).sum());
                    return run.millis();
                })
                .measure(runs)
                .get("All solutions");
        table.row("All " + number + " solutions, the whole command", command);
        table.row("… its lessons alone", lessons);
    }
}
