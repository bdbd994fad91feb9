package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hints come one at a time. */
class HintTest {

    private static final String FAN_OUT = "exercises/src/lesson12_fan_out/hints.md";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void a_lesson_with_hints() throws IOException {
        learn.write(FAN_OUT, """
                # Hints for lesson 12

                ## 1. The idea

                Which services share the work, and which of them
                should not? See [the README](README.md).

                ## 2. The settings

                - `group.id` says who shares
                - `auto.offset.reset` says where a group without a committed offset starts, which is the end

                ## Nearly the code

                ```
                ## 3. no heading
                settings.put("group.id", service);
                ```
                """);
        learn.write("exercises/src/lesson13_keys/hints.md", "## 1. Of keys\nKeys.\n");
    }

    @Test
    void each_call_shows_the_next_one_and_the_last_stays() {
        assertThat(learn.run("hint", "12")).isZero();
        assertThat(learn.out()).isEqualTo("""
                12 The idea · hint 1 of 3

                Which services share the work, and which of them should not? See the README.

                next ./learn hint 12
                """);

        learn.run("hint", "fan_out");
        assertThat(learn.out()).contains("hint 2 of 3", "next ./learn hint 12");
        learn.run("hint", "12");
        assertThat(learn.out()).isEqualTo("""
                        12 Nearly the code · hint 3 of 3

                            ## 3. no heading
                            settings.put("group.id", service);

                        That was the last hint.
                        """);
        learn.run("hint", "12");
        assertThat(learn.out()).contains("hint 3 of 3", "That was the last hint, once more.");
    }

    @Test
    void a_level_is_shown_whatever_was_seen_and_the_count_goes_on_behind_it() {
        assertThat(learn.run("hint", "12", "--level", "2")).isZero();
        assertThat(learn.out()).contains("hint 2 of 3");
        assertThat(learn.run("hint", "12", "--level", "1")).isZero();
        assertThat(learn.out()).contains("hint 1 of 3");

        learn.run("hint", "12");
        assertThat(learn.out()).contains("hint 3 of 3");
    }

    @Test
    void without_a_name_it_is_the_lesson_that_comes_next() throws IOException {
        learn.write("progress.txt", "fan_out 10 passed 2026-11-24");
        assertThat(learn.run("hint")).isZero();
        assertThat(learn.out()).startsWith("13 Of keys");

        learn.write("progress.txt", "fan_out passed\nkeys passed");
        assertThat(learn.run("hint")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).isEqualTo("All lessons are passed. Name one: ./learn hint 12\n");
    }

    @Test
    void a_narrow_terminal_gets_short_lines_and_items_hang() {
        System.setProperty("learnkafka.columns", "40");

        learn.run("hint", "12", "--level", "2");

        assertThat(learn.out()).contains("""
                - `group.id` says who shares
                - `auto.offset.reset` says where a group
                  without a committed offset starts,
                  which is the end
                """);
    }

    @Test
    void in_a_terminal_code_has_a_colour_and_no_marks() {
        System.setProperty("learnkafka.colour", "true");

        learn.run("hint", "12", "--level", "2");

        assertThat(learn.out()).contains("- \u001b[36mgroup.id\u001b[0m says").doesNotContain("`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hint 12 --level 0 | No hint of level [0] for lesson 12. There are 1 to 3: ./learn hint 12 --level 1",
                "hint 12 --level 4 | No hint of level [4] for lesson 12. There are 1 to 3: ./learn hint 12 --level 1",
                "hint fanout | No lesson [fanout]. Nearest: 12 fan_out. All of them: ./learn list",
                "hint all | No lesson [all]. All of them: ./learn list",
            })
    void what_is_not_there_is_told_in_a_sentence(String words, String sentence) {
        assertThat(learn.run(words.strip().split(" "))).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err().strip()).isEqualTo(sentence);
    }

    @Test
    void a_page_without_hints_or_that_is_gone_is_named() throws IOException {
        learn.write(FAN_OUT, "# Nothing here\n");
        assertThat(learn.run("hint", "12")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).startsWith("No hints in [exercises/src/lesson12_fan_out/hints.md].");

        Files.delete(learn.root().resolve(FAN_OUT));
        assertThat(learn.run("hint", "12")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).startsWith("No hints in [exercises/src/lesson12_fan_out/hints.md].");
    }

    @Test
    void what_was_seen_may_be_garbled_and_need_not_be_kept() throws IOException {
        learn.write(".learn/hints/fan_out", "many");
        assertThat(learn.run("hint", "12")).isZero();
        assertThat(learn.out()).contains("hint 1 of 3");

        learn.write(".learn/hints/keys/a-folder-where-a-file-should-be", "");
        assertThat(learn.run("hint", "13")).isZero();
        assertThat(learn.out()).contains("hint 1 of 1", "can't be kept in `.learn`");
    }
}
