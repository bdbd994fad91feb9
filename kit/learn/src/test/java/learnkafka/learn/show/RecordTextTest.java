package learnkafka.learn.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a client wrote can't draw on a terminal. */
class RecordTextTest {

    @Test
    void text_is_text_in_any_script() {
        assertThat(of("hi there, 支払い, 💶")).isEqualTo("hi there, 支払い, 💶");
    }

    @Test
    void what_would_draw_is_escaped() {
        assertThat(of("a\u001b[31mred\u0007\r\nb\tc\u202ed\u2028e"))
                .isEqualTo("a\\u001b[31mred\\u0007\\r\\nb\\tc\\u202ed\\u2028e");
    }

    @Test
    void a_number_is_shown_in_hexadecimal() {
        assertThat(RecordText.of(new byte[] {0, 0, 0, 42})).isEqualTo("0x0000002a");
        assertThat(RecordText.of(new byte[] {-1, -2})).isEqualTo("0xfffe");
    }

    @Test
    void other_bytes_are_counted() {
        assertThat(RecordText.of(new byte[12])).isEqualTo("<12 bytes>");
    }

    @Test
    void no_value_is_null_and_an_empty_one_is_empty() {
        assertThat(RecordText.of((byte[]) null)).isEqualTo("null");
        assertThat(RecordText.of(new byte[0])).isEmpty();
    }

    @Test
    void a_long_text_is_cut_before_it_is_drawn() {
        assertThat(of("x".repeat(1_000_000))).hasSizeLessThan(1000);
    }

    private static String of(String text) {
        return RecordText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
