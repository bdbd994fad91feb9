package learnkafka.lesson.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Reads what a host prints, for as long as it prints: keeps the beginning and the end, and counts the rest. */
final class OutputDrain {

    private static final int BEGINNING = 64 << 10;
    private static final int END = 4 << 10;

    private final InputStream stream;
    private final byte[] beginning = new byte[BEGINNING];
    private final byte[] end = new byte[END];
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long total;

    OutputDrain(InputStream stream) {
        this.stream = stream;
    }

    void start(String name) {
        Thread thread = new Thread(this::drain, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Completed at the end of the stream. */
    CompletableFuture<Void> done() {
        return done.copy();
    }

    private void drain() {
        byte[] buffer = new byte[16 << 10];
        try (stream) {
            int count = stream.read(buffer);
            while (count >= 0) {
                keep(buffer, count);
                count = stream.read(buffer);
            }
        } catch (IOException closed) {
            // The process has ended.
        } finally {
            done.complete(null);
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        int first = (int) Math.min(count, Math.max(0, BEGINNING - total));
        if (first > 0) {
            System.arraycopy(bytes, 0, beginning, (int) total, first);
        }
        // The end is a ring: byte n of all that follows the beginning stands at n modulo its length.
        for (int i = Math.max(first, count - END); i < count; i++) {
            end[(int) ((total + i - BEGINNING) % END)] = bytes[i];
        }
        total += count;
    }

    synchronized HostOutput output() {
        long beyond = Math.max(0, total - BEGINNING);
        String text = new String(beginning, 0, (int) Math.min(total, BEGINNING), UTF_8);
        return new HostOutput(text, new String(tail(beyond), UTF_8), Math.max(0, beyond - END));
    }

    private byte[] tail(long beyond) {
        byte[] tail = new byte[(int) Math.min(beyond, END)];
        for (int i = 0; i < tail.length; i++) {
            tail[i] = end[(int) ((beyond - tail.length + i) % END)];
        }
        return tail;
    }

    /** The last bytes, wherever they are kept. */
    String last() {
        HostOutput output = output();
        String all = output.beginning() + output.end();
        return all.substring(Math.max(0, all.length() - END));
    }
}
