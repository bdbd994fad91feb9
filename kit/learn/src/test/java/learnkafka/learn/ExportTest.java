package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnkafka.learn.catalogue.Catalogue;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.reset.Sums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a learner's copy holds, and what it never holds. */
class ExportTest {

    private static final Path ROOT = Path.of("../..");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temp;

    @Test
    void a_copy_has_every_lesson_and_nothing_of_the_authors() throws IOException {
        Path copy = temp.resolve("a copy");

        assertThat(export(copy.toString())).as(err.toString()).isZero();

        assertThat(names(copy))
                .contains("README.md", "LICENSE", ".gitignore", ".editorconfig", "learn", "learn.cmd", "mvnw")
                .contains(".devcontainer/devcontainer.json", ".devcontainer/download", ".devcontainer/pull")
                .contains(".devcontainer/attach", ".gitattributes", ".github/workflows/feedback.yml")
                .contains("kit/stub/pom.xml", "exercises/src/lesson12_fan_out/FanOutTest.java")
                .noneMatch(
                        name -> name.matches(
                                "(solutions|bench|\\.ci|\\.git)/.*|.*/(ci|grade-class)\\.yml|.*/target/.*|kit/.*/src/test/.*|CONTRIBUTING.md"));
        assertThat(copy.resolve("learn")).isExecutable();
        assertThat(copy.resolve("mvnw")).isExecutable();
        assertThat(copy.resolve(".devcontainer/download")).isExecutable();
        assertThat(LessonFolder.in(copy.resolve("exercises/src")).stream().map(LessonFolder::id))
                .isEqualTo(LessonFolder.in(ROOT.resolve("exercises/src")).stream()
                        .map(LessonFolder::id)
                        .toList());
        assertThat(LessonFolder.in(copy.resolve("exercises/src")))
                .allMatch(lesson -> AsItCame.of(copy, lesson).complaints().isEmpty());
        assertThat(Sums.read(copy)).isEqualTo(Sums.read(ROOT));
        for (LessonFolder lesson : LessonFolder.in(ROOT.resolve("exercises/src"))) {
            for (Path solution : LessonFolder.sources(
                    ROOT.resolve("solutions/src").resolve(lesson.id().folder()))) {
                assertThat(copy.resolve("exercises/src")
                                .resolve(lesson.id().folder())
                                .resolve(solution.getFileName()))
                        .content()
                        .isNotEqualTo(Files.readString(solution));
            }
        }
    }

    @Test
    void its_texts_know_nothing_of_the_authors() throws IOException {
        assertThat(export(temp.toString())).as(err.toString()).isZero();

        for (String name : names(temp)) {
            if (name.endsWith(".md") || name.endsWith(".xml")) {
                assertThat(temp.resolve(name))
                        .content()
                        .doesNotContain("authors -->", "-Psolutions", "<module>solutions", "CONTRIBUTING", "archunit");
            }
        }
        assertThat(temp.resolve("README.md")).content().contains("./learn test 02", "./mvnw test -Dlesson=02");
    }

    @ParameterizedTest
    @CsvSource({
        "05-07, 5 6 7",
        "'02,05,12', 2 5 12",
        "'13, 01-02', 1 2 13",
        "'fan_out,lesson07_commit', 7 12",
    })
    void a_copy_for_a_workshop_has_some_lessons_with_their_numbers(String chosen, String expected) throws IOException {
        assertThat(export(temp.toString(), "--lessons", chosen))
                .as(err.toString())
                .isZero();

        List<Integer> numbers =
                Stream.of(expected.split(" ")).map(Integer::valueOf).toList();
        List<LessonFolder> lessons = LessonFolder.in(temp.resolve("exercises/src"));
        assertThat(lessons).extracting(lesson -> lesson.id().number()).isEqualTo(numbers);
        String readme = Files.readString(temp.resolve("README.md"));
        assertThat(readme.lines().filter(line -> line.matches("\\| \\d\\d \\|.*")))
                .hasSameSizeAs(numbers);
        // A part's heading stands above a lesson of it, and never alone.
        assertThat(Pattern.compile("\\| \\*\\*.+\\*\\* \\| \\| \\|\\R(?!\\| \\d)")
                        .matcher(readme)
                        .find())
                .isFalse();
        assertThat(lessons)
                .allSatisfy(lesson -> assertThat(Catalogue.read(temp.resolve("README.md"))
                                .entry(lesson.id())
                                .part())
                        .isNotBlank());
        assertThat(accepted(temp)).isEqualTo(numbers);
        assertThat(AsItCame.lessons(temp)).isEqualTo(lessons);
        assertThat(Sums.read(temp)).isEqualTo(Sums.of(temp));
        for (String name : names(temp)) {
            if (name.endsWith(".md")) {
                requireLinksToLessons(temp.resolve(name));
            }
        }
    }

    @Test
    void examples_in_the_readme_name_lessons_that_are_there() throws IOException {
        assertThat(export(temp.toString(), "--lessons", "05-07")).isZero();

        Matcher example = Pattern.compile("(-Dlesson=|`\\./learn [a-z]+ )(\\d+)")
                .matcher(Files.readString(temp.resolve("README.md")));
        assertThat(example.results())
                .hasSizeGreaterThan(3)
                .allMatch(found -> found.group(2).matches("0?5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "02-99; No lesson [99]. Nearest: 19 hot_key, 20 payments.",
                "comit; No lesson [comit]. Nearest: 07 commit.",
                "13-02; No lesson in [13-02]. Name some as in 02-13 or 02,05,12",
            })
    void lessons_that_are_not_there_are_wrong_usage_and_nothing_is_written(String chosen, String sentence)
            throws IOException {
        assertThat(export(temp.toString(), "--lessons", chosen)).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString()).hasLineCount(1).startsWith(sentence);
        assertThat(names(temp)).isEmpty();
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");

        assertThat(export(temp.toString())).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString()).hasLineCount(1).contains("[" + temp + "] is not empty. Name a folder");
        assertThat(names(temp)).containsExactly("mine.txt");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");

        assertThat(export(file.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("is a file. Name a folder");
    }

    @Test
    void a_folder_inside_of_the_checkout_is_wrong_usage_also_through_a_link() throws IOException {
        Path link =
                Files.createSymbolicLink(temp.resolve("link"), Path.of("target").toAbsolutePath());

        for (String folder : List.of("target/copy", link.resolve("copy").toString())) {
            assertThat(export(folder)).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(err.toString()).contains("lies inside of this checkout", "./learn export ../");
        }
        assertThat(Path.of("target/copy")).doesNotExist();
    }

    @Test
    void where_nothing_can_be_written_the_environment_is_to_blame() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");

        assertThat(export(file.resolve("below").toString())).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).hasLineCount(1).contains("Can't write in [" + file + "/below]. Make it writable");
    }

    private static List<Integer> accepted(Path copy) throws IOException {
        Matcher property = Pattern.compile("<lesson.numbers>(.*)</").matcher(Files.readString(copy.resolve("pom.xml")));
        assertThat(property.find()).isTrue();
        Pattern numbers = Pattern.compile(property.group(1));
        List<Integer> padded = matching(numbers, "%02d");
        assertThat(matching(numbers, "%d")).isEqualTo(padded);
        return padded;
    }

    private static List<Integer> matching(Pattern numbers, String format) {
        return IntStream.range(0, 100)
                .filter(number -> numbers.matcher(format.formatted(number)).matches())
                .boxed()
                .toList();
    }

    private static void requireLinksToLessons(Path page) throws IOException {
        Pattern.compile("]\\(([^)#]*lesson\\d\\d_[^)#]*)")
                .matcher(Files.readString(page))
                .results()
                .forEach(link -> assertThat(page.resolveSibling(link.group(1))).exists());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private int export(String... words) {
        CommandLine line = Learn.commandLine().setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(Stream.concat(Stream.of("export"), Stream.of(words)).toArray(String[]::new));
    }
}
