package learnkafka.host;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads frames as {@link Outbox} writes them. */
final class Inbox {

    private final DataInputStream stream;
    private final int limit;

    Inbox(InputStream stream, int limit) {
        this.stream = new DataInputStream(stream);
        this.limit = limit;
    }

    /**
     * Wait for the next frame. Empty at the end of the stream.
     *
     * @throws RefusedException if something else than a frame comes
     */
    Optional<byte[]> next() throws IOException {
        int mark = stream.read();
        if (mark < 0) {
            return Optional.empty();
        }
        if ((byte) mark != Outbox.MARK) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "bytes of somebody else");
        }
        try {
            int length = stream.readInt();
            if (length < 0 || length > limit) {
                throw new RefusedException(Refusal.Kind.MALFORMED, "a frame of " + length + " bytes");
            }
            byte[] frame = stream.readNBytes(length);
            return frame.length == length ? Optional.of(frame) : Optional.empty();
        } catch (EOFException cut) {
            return Optional.empty();
        }
    }
}
