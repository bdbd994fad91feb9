package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What commands answer, as far as no Kafka is needed. */
class LearnTest {

    private static final String HOME = "learnkafka.home";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(HOME);
        System.clearProperty("learnkafka.colour");
        System.clearProperty("trace");
        System.clearProperty("broker");
        System.clearProperty("learnkafka.test");
    }

    @Test
    void the_list_has_each_lesson_below_its_part() {
        assertThat(learn("list")).isZero();

        assertThat(out.toString().lines())
                .containsSubsequence("First steps", "○ 02  topic         Create a topic", "Groups and partitions");
    }

    @Test
    void without_a_command_and_a_terminal_nobody_is_kept_waiting() {
        assertThat(learn()).isEqualTo(2);

        assertThat(out.toString()).contains("Usage: ./learn", "watches the next lesson");
    }

    @Test
    void a_terminal_gets_colours_and_json_never() {
        System.setProperty("learnkafka.colour", "true");

        assertThat(learn("list")).isZero();
        assertThat(out.toString()).startsWith("\u001b[1mFirst steps");
        out.getBuffer().setLength(0);
        assertThat(learn("list", "--json")).isZero();
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void the_list_in_json_has_what_a_program_needs() throws IOException {
        assertThat(learn("list", "--json")).isZero();

        assertThat(new ObjectMapper().readTree(out.toString()).get("lessons"))
                .anySatisfy(lesson -> assertThat(lesson)
                        .hasToString(new ObjectMapper()
                                .createObjectNode()
                                .put("number", 3)
                                .put("name", "produce")
                                .put("folder", "lesson03_produce")
                                .put("title", "Publish events")
                                .put("part", "First steps")
                                .put("state", "not begun")
                                .put("points", 0)
                                .toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "test",
                "watch",
                "hint",
                "solution",
                "reset",
                "show",
                "broker",
                "kafka",
                "run",
                "doctor",
                "check",
                "new",
                "completion"
            })
    void help_has_an_example(String command) {
        assertThat(learn(command, "--help")).isZero();

        assertThat(out.toString()).startsWith("Usage: ./learn " + command).contains("Example: ./learn " + command);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({"7", "07", "commit", "lesson07_commit", "exercises/src/lesson07_commit/"})
    void a_lesson_has_several_names(String name) {
        assertThat(Checkout.find().lessons(java.util.List.of(name)))
                .extracting(lesson -> lesson.id().folder())
                .containsExactly("lesson07_commit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test comit    | No lesson [comit]. Nearest: 07 commit. All of them: ./learn list",
                "test 5        | No lesson [5]. Nearest: 04 consume, 06 start_offset. All of them: ./learn list",
                "test xyzzyx   | No lesson [xyzzyx]. All of them: ./learn list",
                "test ../..    | No lesson [../..]. All of them: ./learn list",
                "lits          | No command [lits]. Nearest: list. Help: ./learn --help",
                "rehears       | No command [rehears]. Help: ./learn --help",
                "list --jsn    | No option [--jsn]. Nearest: --json. Help: ./learn list --help",
                "check --lesson comit | No lesson [comit]. Nearest: 07 commit. All of them: ./learn list",
                "check --only x| No kind [x]. Kinds are stub, solution, alternative, near-miss: --only stub,solution",
                "test 7 --repeat 0 | Nothing to do with --repeat [0]. Give 1 or more.",
                "test 7 --repeat 2 --annotations | --summary, --junit and --annotations tell of one run. Leave out --repeat.",
                "broker --brokers 10 | Can't start [10] brokers. Choose 1 to 9: ./learn broker --brokers 3",
                "broker --port 0 | No port [0]. Choose 1 to 65535: ./learn broker --port 19092",
                "broker --port 65535 --brokers 3 | No port [65535]. Choose 1 to 65533: ./learn broker --port 19092",
                "broker -Dbroker=kafka:9092 | Can't start [kafka:9092], your own cluster. Choose what to start: ./learn broker -Dbroker=embedded",
                "kafka topisc --list | No tool [topisc]. Nearest: topics. All of them: ./learn kafka",
                "kafka kafka-tpics.sh | No tool [kafka-tpics.sh]. Nearest: topics. All of them: ./learn kafka",
                "run comit    | No lesson [comit]. Nearest: 07 commit. All of them: ./learn list",
                "run --sources nowhere 7 X | No folder [nowhere/lesson07_commit]. Look at --sources",
                "test 7 --sources nowhere | No Java file to judge in [nowhere/lesson07_commit]. Look at --sources"
            })
    void what_makes_no_sense_is_told_in_a_sentence(String words, String sentence) throws IOException {
        checkoutWith("lesson04_consume", "lesson06_start_offset", "lesson07_commit");
        Files.createDirectories(folder.resolve("solutions/src"));

        assertThat(learn(words.strip().split(" "))).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString().strip()).isEqualTo(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_copy_without_solutions_has_nothing_to_check() throws IOException {
        checkoutWith("lesson01_gone");

        assertThat(learn("check")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("lacks [solutions/src]").contains("./learn test");
    }

    @Test
    void a_stub_that_was_deleted_is_named_with_the_way_back() throws IOException {
        checkoutWith("lesson01_gone");
        Path kit = Files.createDirectories(folder.resolve("kit/learn"));
        Files.writeString(kit.resolve("pristine.sha256"), "0".repeat(64) + "  lesson01_gone/Gone.java\n");

        assertThat(learn("test", "1")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("Missing in [exercises/src/lesson01_gone]: Gone.java.", "./learn reset 01");
    }

    @Test
    void an_unexpected_exception_is_a_sentence() {
        assertThat(explain(new IllegalStateException("out of ideas"))).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("learn-kafka stopped [IllegalStateException: out of ideas]. Try ./learn"
                        + " doctor, or the same with --trace, which shows where.");
    }

    @Test
    void trace_shows_where_it_was() {
        assertThat(learn("--trace", "list")).isZero();

        explain(new IllegalStateException("out of ideas"));
        assertThat(err.toString()).contains("at learnkafka.learn.LearnTest.trace_shows_where_it_was");
    }

    @Test
    void properties_are_taken_as_with_maven() {
        assertThat(learn("list", "-Dlearnkafka.test=1")).isZero();

        assertThat(System.getProperty("learnkafka.test")).isEqualTo("1");
    }

    @Test
    void without_a_sandbox_a_sentence_says_how_to_start_one() throws IOException {
        checkoutWith("lesson07_commit");
        System.setProperty("broker", "auto");

        assertThat(learn("kafka", "topics", "--list")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString().strip()).isEqualTo("No sandbox runs. Start one in another terminal: ./learn broker");
    }

    private int explain(Throwable thrown) {
        return Failure.explain(thrown, new PrintWriter(err, true));
    }

    private void checkoutWith(String... lessons) throws IOException {
        for (String lesson : lessons) {
            Files.createDirectories(folder.resolve("exercises/src").resolve(lesson));
        }
        System.setProperty(HOME, folder.toString());
    }

    private int learn(String... words) {
        CommandLine line = Learn.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
