package learnkafka.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Reads what {@link WireOut} collected. No length is believed before as many bytes are there. */
final class WireIn {

    private final ByteBuffer bytes;

    WireIn(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int takeByte() {
        return need(1).get();
    }

    int takeInt() {
        return need(Integer.BYTES).getInt();
    }

    long takeLong() {
        return need(Long.BYTES).getLong();
    }

    byte[] takeBytes() {
        int length = takeInt();
        need(length);
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    String takeString() {
        return new String(takeBytes(), UTF_8);
    }

    /** Make sure that nothing follows. */
    void end() {
        if (bytes.hasRemaining()) {
            throw new RefusedException(Refusal.Kind.MALFORMED, bytes.remaining() + " bytes too many");
        }
    }

    private ByteBuffer need(int count) {
        if (count < 0 || bytes.remaining() < count) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "bytes that end too early");
        }
        return bytes;
    }
}
