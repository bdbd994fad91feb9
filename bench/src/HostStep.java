package bench;

import java.util.List;

/** Lesson 12 through the warm host, compiling included, in one JVM of the kit. */
record HostStep(Workshop workshop) {

    private static final int REPEATS = 20;

    void measure(Table table) throws Exception {
        List<Long> lessons = Learn.test(workshop, "12", "--repeat", Integer.toString(1 + REPEATS))
                .lessons();
        Times first = new Times();
        first.add(lessons.get(0));
        Times warm = new Times();
        lessons.subList(1, lessons.size()).forEach(warm::add);
        table.row("Lesson 12 through the warm host", warm);
        table.row("… the first run of that JVM, not among these", first);
    }
}
