package learnkafka.learn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learnkafka.lesson.LessonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final LessonId KEYS = new LessonId(13, "keys");

    @TempDir
    private Path folder;

    @Test
    void titles_and_parts_come_from_the_table() throws IOException {
        Path readme = Files.writeString(folder.resolve("README.md"), """
                | | Lesson | You write |
                |---|---|---|
                | **First steps** | | |
                | 02 | [Create a topic](exercises/src/lesson02_topic/README.md) | a topic |
                | **Groups** | | |
                | 13 | [Sticky keys](exercises/src/lesson13_keys/README.md) | the key |
                """);

        assertThat(Catalogue.read(readme).entry(KEYS)).isEqualTo(new Entry(KEYS, "Sticky keys", "Groups"));
    }

    @Test
    void a_lesson_that_the_readme_does_not_know_has_its_name() {
        Catalogue nothing = Catalogue.read(folder.resolve("README.md"));

        assertThat(nothing.entry(new LessonId(12, "fan_out")).title()).isEqualTo("fan out");
        assertThat(nothing.entry(KEYS)).isEqualTo(new Entry(KEYS, "keys", ""));
    }
}
