package learnkafka.learn.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what is handed in, the lessons' sources are taken, and what is dangerous is refused with a sentence. */
class SubmissionsTest {

    private static final String STUB = "exercises/src/lesson90_fixture/Fixture.java";

    @TempDir
    private Path place;

    @TempDir
    private Path staging;

    @ParameterizedTest
    @ValueSource(
            strings = {
                STUB,
                "src/lesson90_fixture/Fixture.java",
                "lesson90_fixture/Fixture.java",
                "homework/exercises/src/lesson90_fixture/Fixture.java",
                "homework/lesson90_fixture/Fixture.java"
            })
    void a_lesson_is_found_wherever_it_may_lie_in_archives_and_folders(String path) throws IOException {
        zip("ann.zip", path);
        tar("bob.tar.gz", new TarArchiveEntry("./" + path));
        write(place.resolve("cho").resolve(path));

        assertThat(take()).extracting(Submission::student).containsExactly("ann", "bob", "cho");
        assertThat(take()).allSatisfy(submission -> {
            assertThat(submission.refusal()).isEmpty();
            assertThat(files(submission)).containsExactly("lesson90_fixture/Fixture.java");
        });
    }

    @Test
    void nothing_but_sources_of_known_lessons_is_taken() throws IOException {
        zip(
                "ann.zip",
                STUB,
                "exercises/src/lesson90_fixture/FixtureTest.java",
                "exercises/src/lesson90_fixture/junit-platform.properties",
                "exercises/src/lesson90_fixture/META-INF/services/x",
                "exercises/src/lesson91_other/Other.java",
                "exercises/src/org/junit/jupiter/api/Assertions.java",
                "solutions/src/lesson90_fixture/Fixture.java",
                "exercises/target/test-classes/lesson90_fixture/Fixture.class",
                "pom.xml",
                ".mvn/jvm.config");

        assertThat(files(take().get(0))).containsExactly("lesson90_fixture/Fixture.java");
    }

    @ParameterizedTest
    @CsvSource({"../evil.java,leads out of itself", "a/../../b,leads out of itself", "/etc/passwd,absolute"})
    void a_path_that_leads_elsewhere_is_refused(String path, String sentence) throws IOException {
        zip("ann.zip", STUB, path);
        tar("bob.tar.gz", new TarArchiveEntry(path, true));

        assertThat(take())
                .hasSize(2)
                .allSatisfy(submission -> assertThat(submission.refusal())
                        .hasValueSatisfying(refusal ->
                                assertThat(refusal).contains(sentence).contains(path)));
    }

    @Test
    void links_are_refused() throws IOException {
        tar("ann.tar.gz", new TarArchiveEntry(STUB, TarConstants.LF_SYMLINK));
        Path lesson = Files.createDirectories(place.resolve("bob/lesson90_fixture"));
        Files.createSymbolicLink(lesson.resolve("Fixture.java"), Path.of("/etc/passwd"));
        Files.createDirectories(place.resolve("cho/exercises"));
        Files.createSymbolicLink(place.resolve("cho/exercises/src"), place.resolve("bob"));

        assertThat(take())
                .hasSize(3)
                .allSatisfy(submission -> assertThat(submission.refusal())
                        .hasValueSatisfying(refusal -> assertThat(refusal).contains("link")));
    }

    @Test
    void a_source_of_more_than_a_mebibyte_is_refused_and_the_neighbour_is_not() throws IOException {
        zip("ann.zip", new byte[2 << 20], STUB);
        zip("bob.zip", STUB);

        List<Submission> taken = take();
        assertThat(taken.get(0).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("1 MiB"));
        assertThat(taken.get(1).refusal()).isEmpty();
    }

    @Test
    void garbage_and_emptiness_are_told_in_a_sentence() throws IOException {
        Files.writeString(place.resolve("ann.zip"), "no archive");
        Files.createDirectories(place.resolve("bob"));

        assertThat(take())
                .extracting(submission -> submission.refusal().orElse(""))
                .containsExactly(
                        "It can't be read. Pack it anew as zip or tar.gz.",
                        "No lesson's source in it. Hand in [exercises/src], for example"
                                + " [exercises/src/lesson90_fixture].");
    }

    @ParameterizedTest
    @CsvSource({
        "doejane_123_4567_homework.zip,doejane",
        "doejane_LATE_123_4567_home_work.tar.gz,doejane",
        "Jane Doe_8812_assignsubmission_file_,Jane Doe",
        "jane_doe.zip,jane_doe"
    })
    void students_are_named_as_platforms_do(String file, String student) {
        assertThat(Student.of(file)).isEqualTo(student);
    }

    private List<Submission> take() throws IOException {
        return new Submissions(Set.of("lesson90_fixture"), Files.createTempDirectory(staging, "taken")).take(place);
    }

    private static List<String> files(Submission submission) throws IOException {
        try (Stream<Path> tree = Files.walk(submission.folder())) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> submission.folder().relativize(file).toString())
                    .toList();
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void zip(String name, String... paths) throws IOException {
        zip(name, "x".getBytes(StandardCharsets.UTF_8), paths);
    }

    private void zip(String name, byte[] content, String... paths) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place.resolve(name))) {
            for (String path : paths) {
                zip.putArchiveEntry(new ZipArchiveEntry(path));
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
    }

    private void tar(String name, TarArchiveEntry entry) throws IOException {
        try (OutputStream file = Files.newOutputStream(place.resolve(name));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            boolean link = entry.isSymbolicLink();
            entry.setSize(link ? 0 : 1);
            tar.putArchiveEntry(entry);
            if (!link) {
                tar.write('x');
            }
            tar.closeArchiveEntry();
        }
    }
}
