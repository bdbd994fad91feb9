package learnkafka.learn.show;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import learnkafka.learn.text.Untrusted;
import org.jspecify.annotations.Nullable;

/** Makes text of what clients wrote, so that it can't draw on a terminal. */
final class RecordText {

    /** More than any terminal's cell shows. */
    private static final int MOST = 400;

    private static final int MOST_HEX = 8;

    private RecordText() {}

    /** Write bytes of a record: text as text, a number's bytes in hexadecimal, and of others how many there are. */
    static String of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Text has no zero bytes, and small numbers do.
            return text.indexOf('\0') < 0 ? of(text) : binary(bytes);
        } catch (CharacterCodingException notText) {
            return binary(bytes);
        }
    }

    /** Write a text, with escapes for what would draw or hide instead of being read. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().limit(MOST).forEach(letter -> {
            switch (letter) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (draws(letter)) {
                        escaped.append("\\u%04x".formatted(letter));
                    } else {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return Untrusted.visible(escaped.toString());
    }

    private static boolean draws(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String binary(byte[] bytes) {
        return bytes.length <= MOST_HEX ? "0x" + HexFormat.of().formatHex(bytes) : "<%d bytes>".formatted(bytes.length);
    }
}
