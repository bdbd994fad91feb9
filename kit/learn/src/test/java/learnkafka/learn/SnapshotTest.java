package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnkafka.learn.reset.Snapshot;
import learnkafka.learn.reset.Sums;
import learnkafka.lesson.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came is copied as soon as it is there, and never what somebody made of it. */
class SnapshotTest {

    private static final String OWN = "exercises/src/lesson05_programs/";
    private static final String LOST = "Can't put back [Produce.java] in [exercises/src/lesson05_programs]:"
            + " no copy was taken before the change, and git has none. Get it from where you got learn-kafka.\n";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void a_lesson() throws IOException {
        learn.write(OWN + "Produce.java", "as it came");
        learn.write(OWN + "ProgramsTest.java", "test");
        Sums.of(learn.root()).write(learn.root());
    }

    @Test
    void what_was_changed_before_cannot_be_put_back_and_the_rest_can() throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        Snapshot.take(learn.root());
        Files.delete(learn.root().resolve(OWN + "ProgramsTest.java"));

        assertThat(learn.run("reset", "5", "--yes")).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(learn.out()).isEqualTo("Lesson 05 is as it came, but for Produce.java.\n");
        assertThat(learn.err()).isEqualTo(LOST);
        assertThat(produce()).isEqualTo("mine");
        assertThat(learn.root().resolve(OWN + "ProgramsTest.java")).hasContent("test");
        assertThat(learn.root().resolve(".learn/backup")).doesNotExist();
    }

    @Test
    void what_was_deleted_before_is_missing_and_cannot_be_put_back() throws IOException {
        Files.delete(learn.root().resolve(OWN + "Produce.java"));
        Snapshot.take(learn.root());

        assertThat(learn.run("test", "5")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).contains("Missing in [exercises/src/lesson05_programs]: Produce.java.");
        assertThat(learn.run("reset", "5")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(learn.err()).isEqualTo(LOST);
    }

    @Test
    void what_is_there_later_is_copied_later() throws IOException {
        learn.write(OWN + "Produce.java", "mine");
        Snapshot.take(learn.root());
        learn.write(OWN + "Produce.java", "as it came");
        Snapshot.take(learn.root());

        assertBack();
    }

    @Test
    void after_an_update_the_new_files_are_what_came() throws IOException {
        Snapshot.take(learn.root());
        learn.write(OWN + "Produce.java", "as it came later");
        Sums.of(learn.root()).write(learn.root());
        Snapshot.take(learn.root());

        learn.write(OWN + "Produce.java", "mine");
        assertThat(learn.run("reset", "5", "--yes")).as(learn.err()).isZero();

        assertThat(produce()).isEqualTo("as it came later");
    }

    @Test
    void a_snapshot_that_was_deleted_is_taken_again() throws IOException {
        Snapshot.take(learn.root());
        Folders.delete(learn.root().resolve(".learn"));
        Snapshot.take(learn.root());

        assertBack();
    }

    @Test
    void a_copy_that_was_garbled_is_not_put_back() throws IOException {
        Snapshot.take(learn.root());
        for (Path copy : copies()) {
            Files.writeString(copy, "garbled");
        }
        learn.write(OWN + "Produce.java", "mine");

        assertThat(learn.run("reset", "5", "--yes")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(produce()).isEqualTo("mine");
    }

    @Test
    void what_is_copied_is_not_copied_again() throws IOException {
        Snapshot.take(learn.root());
        FileTime past = FileTime.from(Instant.EPOCH);
        for (Path copy : copies()) {
            Files.setLastModifiedTime(copy, past);
        }

        Snapshot.take(learn.root());

        assertThat(copies()).hasSize(3).allMatch(copy -> copy.toFile().lastModified() == past.toMillis());
    }

    @Test
    void where_nothing_can_be_written_commands_work() throws IOException {
        learn.write(".learn", "a file where a folder should be");

        Snapshot.take(learn.root());

        assertThat(learn.run("list")).isZero();
    }

    @Test
    void a_clone_gets_back_what_was_changed_before_even_past_a_merge_that_dropped_it() throws Exception {
        git("init", "--quiet");
        learn.write(OWN + "Produce.java", "older");
        commit();
        git("checkout", "--quiet", "-b", "update");
        learn.write(OWN + "Produce.java", "as it came");
        commit();
        git("checkout", "--quiet", "-");
        learn.write(OWN + "Produce.java", "mine");
        commit();
        git("merge", "--quiet", "--no-edit", "--strategy", "ours", "update");
        Files.delete(learn.root().resolve(OWN + "Produce.java"));
        commit();
        Snapshot.take(learn.root());
        assertThat(copies()).hasSize(1);

        assertBack();
    }

    private void assertBack() throws IOException {
        learn.write(OWN + "Produce.java", "mine");

        assertThat(learn.run("reset", "5", "--yes")).as(learn.err()).isZero();

        assertThat(produce()).isEqualTo("as it came");
    }

    private String produce() throws IOException {
        return Files.readString(learn.root().resolve(OWN + "Produce.java"));
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(learn.root().resolve(".learn/pristine"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void commit() throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "--message", "Change");
    }

    private void git(String... words) throws Exception {
        List<String> line = Stream.concat(
                        Stream.of(
                                "git",
                                "-c",
                                "user.name=A",
                                "-c",
                                "user.email=a@example.org",
                                "-c",
                                "commit.gpgsign=false"),
                        Stream.of(words))
                .toList();
        Process git = new ProcessBuilder(line)
                .directory(learn.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(git.exitValue()).as(String.join(" ", line)).isZero();
    }
}
