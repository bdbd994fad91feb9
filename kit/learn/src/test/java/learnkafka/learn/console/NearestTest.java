package learnkafka.learn.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("list", "test", "check", "doctor", "start_offset");

    @Test
    void letters_that_changed_places_or_are_missing_are_forgiven() {
        assertThat(Nearest.to("lits", WORDS)).containsExactly("list");
        assertThat(Nearest.to("docter", WORDS)).containsExactly("doctor");
        assertThat(Nearest.to("chek", WORDS)).containsExactly("check");
    }

    @Test
    void a_part_of_a_word_is_near() {
        assertThat(Nearest.to("offset", WORDS)).containsExactly("start_offset");
    }

    @Test
    void the_nearest_comes_first() {
        assertThat(Nearest.to("tist", WORDS)).containsExactly("list", "test");
    }

    @Test
    void nothing_is_near_to_something_else() {
        assertThat(Nearest.to("xyz", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
    }
}
