package learnkafka.host;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes and reads the values that contain no others. */
final class Scalars {

    private Scalars() {}

    /** Write a value if it is one of these. Says whether it was. */
    static boolean write(WireOut out, @Nullable Object value) {
        if (value == null) {
            tag(out, Tag.NULL);
        } else if (value instanceof Boolean bool) {
            tag(out, bool ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Character character) {
            tag(out, Tag.CHAR);
            out.putInt(character);
        } else if (value instanceof String string) {
            tag(out, Tag.STRING);
            out.putString(string);
        } else if (value instanceof byte[] bytes) {
            tag(out, Tag.BYTES);
            out.putBytes(bytes);
        } else if (value instanceof Instant instant) {
            tag(out, Tag.INSTANT);
            out.putLong(instant.getEpochSecond());
            out.putInt(instant.getNano());
        } else if (value instanceof Duration duration) {
            tag(out, Tag.DURATION);
            out.putLong(duration.getSeconds());
            out.putInt(duration.getNano());
        } else {
            return value instanceof Number number && writeNumber(out, number);
        }
        return true;
    }

    private static boolean writeNumber(WireOut out, Number number) {
        if (number instanceof Integer) {
            tag(out, Tag.INT);
            out.putInt(number.intValue());
        } else if (number instanceof Long) {
            tag(out, Tag.LONG);
            out.putLong(number.longValue());
        } else if (number instanceof Double) {
            tag(out, Tag.DOUBLE);
            out.putLong(Double.doubleToRawLongBits(number.doubleValue()));
        } else if (number instanceof Float) {
            tag(out, Tag.FLOAT);
            out.putInt(Float.floatToRawIntBits(number.floatValue()));
        } else if (number instanceof Short) {
            tag(out, Tag.SHORT);
            out.putInt(number.intValue());
        } else if (number instanceof Byte) {
            tag(out, Tag.BYTE);
            out.putByte(number.intValue());
        } else {
            return false;
        }
        return true;
    }

    static @Nullable Object read(Tag tag, WireIn in) {
        return switch (tag) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case BYTE -> (byte) in.takeByte();
            case SHORT -> (short) in.takeInt();
            case CHAR -> (char) in.takeInt();
            case INT -> in.takeInt();
            case LONG -> in.takeLong();
            case FLOAT -> Float.intBitsToFloat(in.takeInt());
            case DOUBLE -> Double.longBitsToDouble(in.takeLong());
            case STRING -> in.takeString();
            case BYTES -> in.takeBytes();
            case INSTANT, DURATION -> time(tag, in.takeLong(), in.takeInt());
            default -> throw new RefusedException(Refusal.Kind.MALFORMED, "a value of no known kind");
        };
    }

    private static Object time(Tag tag, long seconds, int nanos) {
        try {
            return tag == Tag.INSTANT ? Instant.ofEpochSecond(seconds, nanos) : Duration.ofSeconds(seconds, nanos);
        } catch (ArithmeticException | DateTimeException outside) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "a time outside of all calendars");
        }
    }

    static void tag(WireOut out, Tag tag) {
        out.putByte(tag.ordinal());
    }
}
