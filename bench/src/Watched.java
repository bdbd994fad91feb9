package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./learn watch}, seen from outside: a file is saved, a verdict is read. */
record Watched(Running command, String lesson) implements AutoCloseable {

    /**
     * Start it.
     *
     * @param root the checkout
     * @param lesson two digits
     * @param broker which Kafka, as {@code -Dbroker} has it
     */
    static Watched start(Path root, Map<String, String> variables, String lesson, String broker) throws IOException {
        return new Watched(Running.start(root, variables, "watch", lesson, "-Dbroker=" + broker, "--trace"), lesson);
    }

    /** Wait for the headline of the next report: {@code ✓ 12 A full copy for each group   3 of 3 · 0.4 s}. */
    String verdict() throws InterruptedException {
        return command.line("\\S " + lesson + " .* of \\d+ .*");
    }

    /** Take the report that follows its headline. */
    List<String> report() throws InterruptedException {
        return command.rest();
    }

    /** Leave out what was said so far, such as a second report on a save that came while a run was on. */
    void forget() {
        command.forget();
    }

    @Override
    public void close() throws InterruptedException {
        command.close();
    }
}
