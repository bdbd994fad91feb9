package learnkafka.learn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/** Publishes: {@code Produce client.properties payments payment-1}. */ | payments payment-1",
                "/** {@code Produce client.properties} */ | ''",
                "/** {@code Produce payments} */ | ''",
                "/** {@code Consume client.properties payments} */ | ''",
                "class Produce {} | ''"
            })
    void the_arguments_are_those_of_the_comment(String source, String arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("Produce.java"), source);
        assertThat(String.join(" ", Example.arguments(file, "Produce"))).isEqualTo(arguments);
    }

    @Test
    void the_programs_of_lesson_05_talk_about_the_same_topic() throws IOException {
        Path lesson = Path.of("../../exercises/src/lesson05_programs");
        assertThat(Example.arguments(lesson.resolve("Produce.java"), "Produce"))
                .containsExactly("payments", "payment-1", "payment-2");
        assertThat(Example.arguments(lesson.resolve("Consume.java"), "Consume"))
                .containsExactly("payments", "my-group");
    }

    @Test
    void a_class_without_a_file_of_its_own_has_no_example() throws IOException {
        assertThat(Example.arguments(folder.resolve("Inner.java"), "Inner")).isEmpty();
    }
}
