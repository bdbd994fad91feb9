package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run of the learner's own sources is remembered, and says how to get on. */
class RecordTest {

    private static final Path FIXTURE = Path.of("src/test/lessons/lesson90_fixture");
    private static final String RIGHT =
            "words.forEach(handler); return words.stream().map(String::toUpperCase).toList();";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void a_lesson_and_a_broker() throws IOException {
        learn.write("kit/broker/target/broker.args", Files.readString(Path.of("../broker/target/broker.args")));
        learn.write(
                "exercises/src/lesson90_fixture/FixtureTest.java",
                Files.readString(FIXTURE.resolve("FixtureTest.java")));
        learn.write("exercises/src/lesson90_fixture/Fixture.java", source("words.forEach(handler); return words;"));
        learn.write("elsewhere/lesson90_fixture/Fixture.java", source(RIGHT));
    }

    @Test
    void a_red_run_keeps_its_points_and_names_the_command_for_a_hint() {
        assertThat(learn.run("test", "90")).isEqualTo(ExitCode.SOMETHING_TO_DO);

        assertThat(learn.out()).contains("    next     ./learn hint 90");
        assertThat(progress()).content().endsWith("fixture 5" + System.lineSeparator());
        assertThat(learn.root().resolve(".learn/red/fixture")).hasContent("words come back loud");
    }

    @Test
    void a_green_run_ticks_the_lesson_also_for_a_program() throws IOException {
        learn.write("exercises/src/lesson90_fixture/Fixture.java", source(RIGHT));

        assertThat(learn.run("test", "90", "--json", "--sources", "./exercises/src/"))
                .isZero();

        assertThat(progress()).content().contains("fixture 10 passed " + LocalDate.now());
    }

    @Test
    void what_lies_elsewhere_is_not_the_learners() {
        assertThat(learn.run("test", "90", "--sources", "elsewhere")).isZero();
        assertThat(progress()).doesNotExist();
    }

    @Test
    void where_nothing_can_be_kept_lessons_run_all_the_same() throws IOException {
        learn.write(".learn", "a file where a folder should be");

        assertThat(learn.run("test", "90")).isEqualTo(ExitCode.SOMETHING_TO_DO);

        assertThat(learn.out()).contains("1 of 2");
        assertThat(learn.err()).hasLineCount(1).contains("can't be kept");
    }

    private Path progress() {
        return learn.root().resolve("progress.txt");
    }

    private static String source(String body) {
        return """
                package lesson90_fixture;
                import java.util.List;
                import java.util.function.Consumer;
                public final class Fixture {
                    public static List<String> shout(List<String> words, Consumer<String> handler) {
                        %s
                    }
                }
                """.formatted(body);
    }
}
