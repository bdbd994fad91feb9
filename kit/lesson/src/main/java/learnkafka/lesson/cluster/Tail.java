package learnkafka.lesson.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a stream to its end and keeps the last lines, for the case that somebody asks what went wrong. */
final class Tail {

    private static final int LINES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private Tail(InputStream stream) {
        reader = Daemon.run("broker-complaints", () -> read(stream));
    }

    static Tail of(InputStream stream) {
        return new Tail(stream);
    }

    /** The last lines after the stream has ended. */
    String atEnd() {
        try {
            reader.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return toString();
    }

    private void read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            // The process is gone, and what it said so far is what there is.
        }
    }

    private synchronized void keep(String line) {
        lines.addLast(line);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** The last lines, each on a line of its own and indented; nothing if there are none. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}
