package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a learner sees of the way so far. */
class ListTest {

    private static final String STUB = "class Stub { void todo() { throw new Todo(); } }";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void three_lessons() throws IOException {
        learn.write("README.md", """
                | **First steps** | | |
                | 01 | [Meet the cluster](exercises/src/lesson01_cluster/README.md) | who |
                | 02 | [Create a topic](exercises/src/lesson02_topic/README.md) | a topic |
                | **Groups** | | |
                | 12 | [A full copy for each group](exercises/src/lesson12_fan_out/README.md) | settings |
                """);
        learn.write("exercises/src/lesson01_cluster/Stub.java", STUB);
        learn.write("exercises/src/lesson02_topic/Stub.java", STUB);
        learn.write("exercises/src/lesson12_fan_out/Stub.java", STUB);
    }

    @Test
    void each_lesson_has_its_state_its_points_and_its_part() throws IOException {
        learn.write("progress.txt", "cluster 10 passed 2026-11-24\ntopic 7\n");
        learn.write("exercises/src/lesson02_topic/Stub.java", "class Stub {}");

        assertThat(learn.run("list")).isZero();

        assertThat(learn.out()).isEqualTo("""
                First steps
                ✓ 01  cluster  Meet the cluster            10 of 10
                ◐ 02  topic    Create a topic               7 of 10
                Groups
                ○ 12  fan_out  A full copy for each group

                ■□□ 1 of 3
                """);
        assertThat(learn.err()).isEmpty();
    }

    @Test
    void a_lesson_of_two_stubs_is_begun_with_the_first() throws IOException {
        learn.write("exercises/src/lesson02_topic/Other.java", "class Other {}");

        assertThat(learn.run("list")).isZero();
        assertThat(learn.out()).contains("◐ 02  topic");
    }

    @Test
    void a_narrow_terminal_gets_short_titles() throws IOException {
        learn.write("progress.txt", "fan_out 10 passed 2026-11-24");
        System.setProperty("learnkafka.columns", "40");

        assertThat(learn.run("list")).isZero();

        assertThat(learn.out()).contains("✓ 12  fan_out  A full copy fo…  10 of 10");
        assertThat(learn.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void a_program_gets_state_and_points() throws IOException {
        learn.write("progress.txt", "cluster 10 passed 2026-11-24\ntopic 7\n");

        assertThat(learn.run("list", "--json")).isZero();

        JsonNode lessons = new ObjectMapper().readTree(learn.out()).get("lessons");
        assertThat(List.of(
                        lessons.get(0).get("state").asText(),
                        lessons.get(1).get("state").asText()))
                .containsExactly("passed", "not begun");
        assertThat(List.of(
                        lessons.get(0).get("points").asInt(),
                        lessons.get(1).get("points").asInt()))
                .containsExactly(10, 7);
    }

    @Test
    void a_garbled_progress_is_a_warning_beside_the_list() throws IOException {
        learn.write("progress.txt", "<<<<<<<");

        assertThat(learn.run("list", "--json")).isZero();

        assertThat(new ObjectMapper().readTree(learn.out()).get("lessons")).hasSize(3);
        assertThat(learn.err()).hasLineCount(1).contains("[progress.txt.bad]");
        assertThat(Files.exists(learn.root().resolve("progress.txt"))).isFalse();
    }
}
