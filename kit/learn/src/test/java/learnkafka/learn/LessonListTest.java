package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learnkafka.learn.catalogue.Catalogue;
import learnkafka.learn.compile.TestOutline;
import learnkafka.lesson.LessonId;
import org.junit.jupiter.api.Test;

/** Maven has to know the lessons before it compiles anything; here its list is held against the folders. */
class LessonListTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<LessonId> LESSONS = LessonFolder.in(ROOT.resolve("exercises/src")).stream()
            .map(LessonFolder::id)
            .toList();

    @Test
    void the_pom_takes_the_numbers_of_the_lessons_and_no_other() throws IOException {
        Pattern accepted = Pattern.compile(property("lesson.numbers"));

        List<Integer> numbers = IntStream.range(0, 100)
                .filter(number -> accepted.matcher("%02d".formatted(number)).matches())
                .boxed()
                .toList();
        List<Integer> unpadded = IntStream.range(0, 100)
                .filter(number -> accepted.matcher("" + number).matches())
                .boxed()
                .toList();

        assertThat(numbers)
                .isEqualTo(LESSONS.stream().map(LessonId::number).toList())
                .isEqualTo(unpadded);
    }

    @Test
    void the_pom_names_the_lessons() throws IOException {
        assertThat(property("lesson.names"))
                .isEqualTo(LESSONS.stream()
                        .map(lesson -> lesson.digits() + " " + lesson.name())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void the_readme_leads_to_every_lesson() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        for (LessonId lesson : LESSONS) {
            assertThat(readme)
                    .contains("| " + lesson.digits() + " | [", "(exercises/src/" + lesson.folder() + "/README.md)");
        }
    }

    @Test
    void the_readme_calls_lessons_what_their_tests_call_them() throws IOException {
        Catalogue catalogue = Catalogue.read(ROOT.resolve("README.md"));

        for (LessonFolder lesson : LessonFolder.in(ROOT.resolve("exercises/src"))) {
            assertThat(catalogue.entry(lesson.id()).title())
                    .isEqualTo(TestOutline.read(lesson.tests().get(0)).title());
            assertThat(catalogue.entry(lesson.id()).part()).isNotBlank();
        }
    }

    private static String property(String name) throws IOException {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">(.*)</")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
