package learnkafka.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames one after the other, on a thread of its own: a side that stops reading blocks nobody who sends.
 *
 * <p>A frame is a mark, a length and as many bytes. The mark never occurs in UTF-8, so that text which somebody else
 * writes to the stream is told at its first byte.
 */
final class Outbox {

    static final byte MARK = (byte) 0xF5;

    private static final long MOST_BYTES = 64L << 20;

    private final OutputStream stream;
    private final Runnable unheard;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private long bytes;
    private boolean writing;
    private boolean broken;

    /**
     * Prepare to write.
     *
     * @param unheard what to do once the stream takes no more
     */
    Outbox(OutputStream stream, Runnable unheard) {
        this.stream = stream;
        this.unheard = unheard;
    }

    Thread start(String name) {
        Thread thread = new Thread(this::write, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Send a frame. Returns at once.
     *
     * @throws IOException if the other side reads no more
     */
    synchronized void send(byte[] frame) throws IOException {
        if (broken || bytes > MOST_BYTES) {
            throw new IOException("The other side reads no more.");
        }
        frames.add(frame);
        bytes += frame.length;
        notifyAll();
    }

    /** Wait until all is written, but no longer than this. */
    synchronized void flush(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while ((writing || !frames.isEmpty()) && !broken && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    private void write() {
        try {
            for (byte[] frame = next(); frame != null; frame = next()) {
                stream.write(
                        ByteBuffer.allocate(5).put(MARK).putInt(frame.length).array());
                stream.write(frame);
                stream.flush();
            }
        } catch (IOException closed) {
            end();
            unheard.run();
        }
    }

    /** Take and write nothing more. The thread ends. */
    synchronized void end() {
        broken = true;
        frames.clear();
        notifyAll();
    }

    /** Wait for the next frame; null if none comes any more. */
    private synchronized byte @Nullable [] next() {
        writing = false;
        notifyAll();
        while (frames.isEmpty()) {
            if (broken) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException ofLearner) {
                // Learner code may interrupt every thread it finds. This one has no reason to end.
            }
        }
        writing = true;
        byte[] frame = frames.remove();
        bytes -= frame.length;
        return frame;
    }
}
