package learnkafka.learn.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsPartsTest {

    @Test
    void what_stands_between_the_marks_goes_with_them_and_one_blank_line_stays() {
        String text = "one\n\n  <!-- authors -->\ntwo\n  <!-- /authors -->\n\nthree\n";

        assertThat(AuthorsParts.without(text)).isEqualTo("one\n\nthree\n");
    }

    @Test
    void a_text_without_marks_stays_as_it_is() {
        assertThat(AuthorsParts.without("one\n\ntwo")).isEqualTo("one\n\ntwo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- authors -->\nsecret\n",
                "open\n<!-- /authors -->\n",
                "<!-- authors -->\n<!-- authors -->\nsecret\n<!-- /authors -->\n"
            })
    void a_mark_that_is_missing_stops_the_export_before_anything_gets_out(String text) {
        assertThatThrownBy(() -> AuthorsParts.without(text)).hasMessageContaining("authors -->");
    }
}
