package learnkafka.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the bytes of one value and refuses the first byte beyond the limit, so that memory stays bounded. */
final class WireOut {

    private final int limit;
    private byte[] bytes = new byte[256];
    private int size;

    WireOut(int limit) {
        this.limit = limit;
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += Long.BYTES;
    }

    void putBytes(byte[] value) {
        room((long) value.length + Integer.BYTES);
        putInt(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    void putString(String value) {
        // Before the copy: a character takes a byte at least.
        room((long) value.length() + Integer.BYTES);
        putBytes(value.getBytes(UTF_8));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(long more) {
        long needed = size + more;
        if (needed > limit) {
            throw new RefusedException(Refusal.Kind.TOO_LARGE, String.valueOf(limit));
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * bytes.length)));
        }
    }
}
