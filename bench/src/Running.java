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

/** A command of {@code ./learn} that goes on, seen from outside: what it says is read line by line. */
final class Running implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final String name;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Running(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread reading = new Thread(this::read, name);
        reading.setDaemon(true);
        reading.start();
    }

    /**
     * Start it.
     *
     * @param root the checkout
     * @param words the command and its arguments
     */
    static Running start(Path root, Map<String, String> variables, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(root.resolve("learn").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new Running("./learn " + words[0], builder.start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // Its end is told by the next line that does not come.
        }
    }

    /** Wait for a line like this, and leave out what was said before it. */
    String line(String pattern) throws InterruptedException {
        while (true) {
            String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new Stopped("%s said nothing like [%s] for %d s.".formatted(name, pattern, LIMIT_SECONDS));
            }
            if (line.matches(pattern)) {
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

    /** Leave out what was said so far. */
    void forget() {
        lines.clear();
    }

    /** Memory that it takes, in MB, as Linux tells it; 0 elsewhere. */
    long megabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
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
            throw new Stopped(name + " did not end on SIGTERM.");
        }
    }
}
