package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code ./learn watch} as a process, seen from outside: a file is saved, a verdict is read. */
final class Watched implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private final String headline;

    private Watched(Process process, String lesson) {
        this.process = process;
        this.headline = "\\S " + lesson + " .* of \\d+ .*";
        Thread reading = new Thread(this::read, "watched");
        reading.setDaemon(true);
        reading.start();
    }

    /**
     * Start it.
     *
     * @param root the checkout
     * @param lesson two digits
     * @param broker which Kafka, as {@code -Dbroker} has it
     */
    static Watched start(Path root, Map<String, String> variables, String lesson, String broker) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("learn").toString(), "watch", lesson, "-Dbroker=" + broker, "--trace")
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new Watched(builder.start(), lesson);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // Its end is told by the next verdict that does not come.
        }
    }

    /** Wait for the headline of the next report: {@code ✓ 12 A full copy for each group   3 of 3 · 0.4 s}. */
    String verdict() throws InterruptedException {
        while (true) {
            String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new Stopped("./learn watch gave no verdict for " + LIMIT_SECONDS + " s.");
            }
            if (line.matches(headline)) {
                return line;
            }
        }
    }

    /** Take what else is said, until nothing comes for a second. */
    List<String> rest() throws InterruptedException {
        List<String> rest = new ArrayList<>();
        for (String line = lines.poll(1, TimeUnit.SECONDS); line != null; line = lines.poll(1, TimeUnit.SECONDS)) {
            rest.add(line);
        }
        return rest;
    }

    /** Leave out what was said so far, such as a second report on a save that came while a run was on. */
    void forget() {
        lines.clear();
    }

    long pid() {
        return process.pid();
    }

    /** Memory that it takes, in MB, as Linux tells it; 0 elsewhere. */
    long megabytes() throws IOException {
        Path status = Path.of("/proc/" + pid() + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }

    long children() {
        return process.descendants().count();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new Stopped("./learn watch did not end on SIGTERM.");
        }
    }
}
