package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import learnkafka.lesson.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Solutions are for those who have passed, and for those who insist. */
class SolutionTest {

    private static final String OWN = "exercises/src/lesson12_fan_out/FanOut.java";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void a_lesson_that_somebody_has_done() throws IOException {
        learn.write(OWN, "class FanOut {\n    int mine;\n}\n");
        learn.write("exercises/src/lesson12_fan_out/FanOutTest.java", "class FanOutTest {}\n");
        learn.write("solutions/src/lesson12_fan_out/FanOut.java", "class FanOut {\n    int right;\n}\n");
        learn.write("solutions/alternatives/lesson12_fan_out/short-one/FanOut.java", "class FanOut {}\n");
        learn.write("solutions/alternatives/lesson12_fan_out/long-one/FanOut.java", "class FanOut {\n\n}\n");
        learn.write("progress.txt", "fan_out 10 passed 2026-11-24\n");
    }

    @Test
    void after_a_pass_it_is_a_diff_from_what_the_learner_wrote() {
        assertThat(learn.run("solution", "12")).isZero();

        assertThat(learn.out()).isEqualTo("""
                From yours to solutions/src/lesson12_fan_out

                --- exercises/src/lesson12_fan_out/FanOut.java
                +++ solutions/src/lesson12_fan_out/FanOut.java
                @@ -1,3 +1,3 @@
                 class FanOut {
                -    int mine;
                +    int right;
                 }

                Other right ways: long-one, short-one
                next ./learn solution 12 --other long-one
                """);
    }

    @Test
    void another_right_way_comes_by_its_name() {
        assertThat(learn.run("solution", "fan_out", "--other", "short-one")).isZero();

        assertThat(learn.out())
                .contains("+++ solutions/alternatives/lesson12_fan_out/short-one/FanOut.java", "+class FanOut {}")
                .contains("Other right ways: long-one\n");
    }

    @Test
    void before_a_pass_it_is_refused_with_what_is_still_red() throws IOException {
        learn.write("progress.txt", "fan_out 4");
        assertThat(learn.run("solution", "12")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err())
                .isEqualTo("Lesson 12 is not passed yet. Its solution is there after a pass, or now:"
                        + " ./learn solution 12 --force\n");

        learn.write(".learn/red/fan_out", "each service sees every payment\nit goes on where it was\n");
        assertThat(learn.run("solution", "12")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err())
                .contains("still red is [each service sees every payment] and [it goes on where it was].");
        assertThat(learn.out()).isEmpty();
    }

    @Test
    void who_insists_sees_it_and_is_told_that_the_lesson_is_not_passed() throws IOException {
        learn.write("progress.txt", "");

        assertThat(learn.run("solution", "12", "--force")).isZero();

        assertThat(learn.out())
                .startsWith("Lesson 12 is not passed yet.\n")
                .contains("+    int right;", "--other long-one --force");
    }

    @Test
    void helpers_of_the_learner_and_files_that_only_the_solution_has_are_told_apart() throws IOException {
        learn.write("exercises/src/lesson12_fan_out/Helper.java", "class Helper {}");
        learn.write("solutions/src/lesson12_fan_out/Second.java", "class Second {}");

        assertThat(learn.run("solution", "12")).isZero();

        assertThat(learn.out())
                .contains("+class Second {}", "Only yours: Helper.java\n")
                .doesNotContain("class Helper");
    }

    @Test
    void the_same_code_is_told_in_a_line() throws IOException {
        learn.write(OWN, "class FanOut {}");

        assertThat(learn.run("solution", "12", "--other", "short-one")).isZero();

        assertThat(learn.out())
                .startsWith("Yours is line by line what is in solutions/alternatives/lesson12_fan_out/short-one\n");
    }

    @Test
    void a_terminal_gets_colours() {
        System.setProperty("learnkafka.colour", "true");

        learn.run("solution", "12");

        assertThat(learn.out()).contains("\u001b[31m-    int mine;\u001b[0m", "\u001b[32m+    int right;\u001b[0m");
    }

    @Test
    void a_file_that_is_no_utf8_is_shown_as_well_as_it_can_be() throws IOException {
        Files.write(learn.root().resolve(OWN), "// für\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(learn.run("solution", "12")).isZero();
        assertThat(learn.out()).contains("-// f\ufffdr");
    }

    @Test
    void a_copy_without_solutions_says_so() throws IOException {
        Folders.delete(learn.root().resolve("solutions"));

        assertThat(learn.run("solution", "12")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err())
                .isEqualTo("No solution of lesson 12 in this copy of learn-kafka:"
                        + " [solutions/src/lesson12_fan_out] is missing. Ask who gave it to you.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solution 12 --other short | No other way [short] for lesson 12. Nearest: short-one. There are long-one,"
                        + " short-one: ./learn solution 12 --other long-one",
                "solution fanout | No lesson [fanout]. Nearest: 12 fan_out. All of them: ./learn list",
                "solution | Missing required parameter: 'LESSON'. Help: ./learn solution --help",
            })
    void what_is_not_there_is_told_in_a_sentence(String words, String sentence) {
        assertThat(learn.run(words.strip().split(" "))).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err().strip()).isEqualTo(sentence);
    }
}
