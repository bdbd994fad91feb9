package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.reset.Snapshot;
import learnkafka.learn.reset.Sums;
import learnkafka.lesson.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lesson can be begun again, and nothing that was written for it is lost. */
class ResetTest {

    private static final String OWN = "exercises/src/lesson05_programs/";
    private static final String SUMS = "kit/learn/pristine.sha256";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void a_lesson_of_two_stubs() throws IOException {
        for (String file : List.of("Produce.java", "Consume.java", "ProgramsTest.java")) {
            learn.write(OWN + file, "// " + file);
        }
        Sums.of(learn.root()).write(learn.root());
        Snapshot.take(learn.root());
    }

    @Test
    void an_untouched_lesson_is_left_alone() {
        assertThat(learn.run("reset", "5")).isZero();

        assertThat(learn.out()).isEqualTo("Lesson 05 is as it came.\n");
        assertThat(learn.root().resolve(".learn/backup")).doesNotExist();
    }

    @Test
    void what_was_changed_comes_back_what_was_written_is_kept_and_helpers_stay() throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        learn.write(OWN + "Helper.java", "mine, too");
        Files.delete(learn.root().resolve(OWN + "ProgramsTest.java"));

        assertThat(learn.run("reset", "programs", "--yes")).as(learn.err()).isZero();

        assertThat(read(OWN + "Produce.java")).isEqualTo("// Produce.java");
        assertThat(read(OWN + "ProgramsTest.java")).isEqualTo("// ProgramsTest.java");
        assertThat(read(OWN + "Helper.java")).isEqualTo("mine, too");
        assertThat(learn.out()).matches("Lesson 05 is as it came\\. What was there is kept in \\[.+]\\.\\R");
        String backup = learn.out().replaceAll("(?s).*\\[(.+)].*", "$1");
        assertThat(backup).startsWith(".learn/backup/lesson05_programs/");
        assertThat(files(learn.root().resolve(backup))).containsExactly("Produce.java");
        assertThat(read(backup + "/Produce.java")).isEqualTo("mine");
    }

    @Test
    void a_second_reset_keeps_a_second_copy() throws IOException {
        for (String mine : List.of("first", "second")) {
            learn.write(OWN + "Produce.java", mine);
            assertThat(learn.run("reset", "5", "--yes")).isZero();
        }

        assertThat(files(learn.root().resolve(".learn/backup/lesson05_programs")))
                .hasSize(2);
    }

    @Test
    void a_lesson_whose_folder_is_gone_comes_back() throws IOException {
        Folders.delete(learn.root().resolve(OWN));

        assertThat(learn.run("reset", "5", "--yes")).isZero();

        assertThat(files(learn.root().resolve(OWN)))
                .containsExactly("Consume.java", "Produce.java", "ProgramsTest.java");
    }

    @Test
    void in_a_pipe_it_says_what_it_would_do() throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        Files.delete(learn.root().resolve(OWN + "Consume.java"));

        assertThat(learn.run("reset", "5")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(learn.err())
                .isEqualTo("A reset of lesson 05 replaces Produce.java, and brings Consume.java back."
                        + " To do it: ./learn reset 05 --yes\n");
        assertThat(read(OWN + "Produce.java")).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({"y, true", "YES, true", "n, false", "'', false", "maybe, false"})
    void in_a_terminal_it_asks(String answer, boolean wanted) throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        System.setProperty("learnkafka.answered", "true");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(learn.run("reset", "5")).isZero();
        } finally {
            System.setIn(before);
        }

        assertThat(learn.out()).startsWith("A reset of lesson 05 replaces Produce.java. Do it? [y/N] ");
        assertThat(read(OWN + "Produce.java")).isEqualTo(wanted ? "// Produce.java" : "mine");
        assertThat(learn.out()).contains(wanted ? "is as it came" : "Nothing is changed.");
    }

    @Test
    void where_no_copy_can_be_kept_nothing_is_replaced() throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        learn.write(".learn/backup", "a file where a folder should be");

        assertThat(learn.run("reset", "5", "--yes")).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(learn.err()).hasLineCount(1).startsWith("Lesson 05 can't be put back [");
        assertThat(read(OWN + "Produce.java")).isEqualTo("mine");
    }

    @Test
    void a_copy_of_the_kit_that_lost_how_lessons_came_says_so() throws IOException {
        Files.delete(learn.root().resolve(SUMS));

        assertThat(learn.run("reset", "5", "--yes")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err())
                .isEqualTo("Nothing says how lesson 05 came: [kit/learn/pristine.sha256] does not list it."
                        + " Get that file from where you got learn-kafka.\n");
    }

    @Test
    void a_test_run_names_what_is_missing_and_the_way_back() throws IOException {
        Files.delete(learn.root().resolve(OWN + "Consume.java"));
        Files.delete(learn.root().resolve(OWN + "ProgramsTest.java"));

        assertThat(learn.run("test", "5")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(learn.err())
                .isEqualTo("Missing in [exercises/src/lesson05_programs]: Consume.java and ProgramsTest.java."
                        + " Get it back: ./learn reset 05\n");
    }

    @Test
    void in_this_checkout_all_lessons_are_as_they_came() {
        Path root = Path.of("../..");

        assertThat(root.resolve(SUMS)).hasContent(Sums.of(root).toString());
        assertThat(LessonFolder.in(root.resolve("exercises/src")))
                .isNotEmpty()
                .allMatch(lesson -> AsItCame.of(root, lesson).complaints().isEmpty());
    }

    private String read(String file) throws IOException {
        return Files.readString(learn.root().resolve(file));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
