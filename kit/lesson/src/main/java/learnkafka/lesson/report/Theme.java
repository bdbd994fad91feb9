package learnkafka.lesson.report;

import java.nio.charset.Charset;
import java.util.Map;
import learnkafka.lesson.Verdict;

/** The tiles that a report is drawn with. */
public enum Theme {
    UNICODE("✓", "✗", "○"),
    ASCII("+", "x", "o");

    /** What to write where the terminal knows no Unicode. */
    private static final Map<String, String> ASCII_FOR =
            Map.of("■", "#", "□", "-", "→", "->", "…", "...", "·", "-", "✓", "+", "✗", "x", "○", "o", "◐", "~");

    private final String passed;
    private final String failed;
    private final String todo;

    Theme(String passed, String failed, String todo) {
        this.passed = passed;
        this.failed = failed;
        this.todo = todo;
    }

    /** Choose the tiles that a character set can show. */
    public static Theme of(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("✓■→") ? UNICODE : ASCII;
    }

    /** Choose the tiles for the console of this machine. */
    public static Theme ofConsole() {
        String encoding = System.getProperty("native.encoding", "UTF-8");
        return Charset.isSupported(encoding) ? of(Charset.forName(encoding)) : ASCII;
    }

    String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> passed;
            case TODO, NOT_RUN, NO_BROKER -> todo;
            default -> failed;
        };
    }

    /** Write a text with the tiles of this theme. */
    public String text(String text) {
        if (this == UNICODE) {
            return text;
        }
        String plain = text;
        for (Map.Entry<String, String> tile : ASCII_FOR.entrySet()) {
            plain = plain.replace(tile.getKey(), tile.getValue());
        }
        return plain;
    }
}
