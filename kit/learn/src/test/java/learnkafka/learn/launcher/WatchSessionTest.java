package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of a learner in a terminal: files are saved, keys are pressed, and the screen is looked at. */
@DisabledOnOs(OS.WINDOWS)
class WatchSessionTest {

    private static final String STUB = "exercises/src/lesson12_fan_out/FanOut.java";

    @TempDir
    private static Path temp;

    private static Path checkout;
    private static Path root;

    @BeforeAll
    static void a_fresh_copy_that_is_built() throws Exception {
        if (System.getenv("LEARN_KAFKA_REQUIRE_TMUX") == null) {
            assumeThat(Tmux.isThere()).as("tmux is installed").isTrue();
        }
        checkout = Path.of("../..").toRealPath();
        root = temp.resolve("a fresh copy");
        Copy.of(checkout, root);
        // An author's own, if there is one.
        Files.deleteIfExists(root.resolve("progress.txt"));
        for (String lesson : List.of("lesson12_fan_out", "lesson13_keys", "lesson14_spread")) {
            Copy.of(checkout.resolve("solutions/src").resolve(lesson), root.resolve("solutions/src/" + lesson));
        }
        Run.start(root, variables(), List.of("./learn", "list")).endsWith(0);
    }

    @Test
    void three_lessons_go_from_red_to_green_with_hints_a_reset_and_a_diff() throws Exception {
        try (Tmux tmux = Tmux.start(root, variables(), 100, 60, "./learn watch 12")) {
            tmux.shows("○ 12 A full copy for each group", "0 of 3", "not started yet", "n next · h hint", "0 of 20");
            tmux.shows("Kafka: embedded Kafka");

            tmux.press("h");
            tmux.shows("hint 1 of 3");
            tmux.press("h");
            tmux.shows("hint 2 of 3", "group.id");

            tmux.press("o");
            tmux.shows("12 · A full copy for each group", "The task", "With its diagram: ");
            assertThat(tmux.screen()).doesNotContain("flowchart");

            save("near-misses/lesson12_fan_out/one-group/FanOut.java", STUB);
            tmux.shows("✗ 12 A full copy", "1 of 3", "both services joined the same group", "./learn hint 12");

            tmux.press("x");
            tmux.shows("Put lesson 12 back as it came?");
            tmux.press("y");
            tmux.shows("○ 12 A full copy for each group", "not started yet");
            assertThat(root.resolve(STUB)).hasSameTextualContentAs(checkout.resolve(STUB));

            save("alternatives/lesson12_fan_out/string-names/FanOut.java", STUB);
            tmux.shows("✓ 12 A full copy", "3 of 3", "n goes on to the next lesson", "1 of 20");
            tmux.press("s");
            tmux.shows("From yours to solutions/src/lesson12_fan_out", "-        ", "+        ");

            tmux.press("n");
            tmux.shows("○ 13 Sticky keys");
            save("src/lesson13_keys/PaymentEvents.java", "exercises/src/lesson13_keys/PaymentEvents.java");
            tmux.shows("✓ 13 Sticky keys", "2 of 20");
            tmux.press("n");
            tmux.shows("○ 14 Spreading without keys");
            copyAll("lesson14_spread");
            tmux.shows("✓ 14 Spreading without keys", "3 of 20");

            tmux.press("l");
            tmux.shows("✓ 12  fan_out", "✓ 13  keys", "✓ 14  spread", "○ 15  partitioner");
            tmux.press("q");
            tmux.shows("ended with 0");
        }
        assertThat(root.resolve("progress.txt")).content().contains("fan_out 10 passed", "spread 10 passed");
    }

    @Test
    void in_forty_columns_nothing_is_lost_and_ctrl_c_leaves_nothing_behind() throws Exception {
        Path temporary = Files.createDirectory(temp.resolve("tmp"));
        save("src/lesson12_fan_out/FanOut.java", STUB);
        String java = "JDK_JAVA_OPTIONS";
        Map<String, String> variables = Map.of(
                "LEARN_KAFKA_BROKER",
                "embedded",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "XDG_CACHE_HOME",
                checkout.resolve("pom.xml").toString(),
                java,
                "\"-Djava.io.tmpdir=" + temporary + "\"");
        try (Tmux tmux = Tmux.start(root, variables, 40, 20, "./learn watch 12")) {
            tmux.shows("✓ 12 A full copy", "q quit");
            assertThat(tmux.screen().lines()).noneMatch(line -> line.startsWith(" · "));
            tmux.press("r");
            tmux.press("C-c");
            tmux.shows("ended with 130");
        }
        await("nothing is left in " + temporary)
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(filesIn(temporary)).isEmpty());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // What the JVM itself keeps there is not ours.
            return files.filter(file -> file.getFileName().toString().startsWith("learn-kafka"))
                    .toList();
        }
    }

    private static Map<String, String> variables() throws IOException {
        return Map.of(
                "LEARN_KAFKA_BROKER", "embedded",
                "JAVA_HOME", System.getProperty("java.home"),
                // A file where the cache should be: no archive is made in the background, beyond the end of a test.
                "XDG_CACHE_HOME", checkout.resolve("pom.xml").toString());
    }

    /** Write a file as an editor does, from what stands under {@code solutions}. */
    private static void save(String from, String to) throws IOException {
        Files.write(
                root.resolve(to),
                Files.readAllBytes(checkout.resolve("solutions").resolve(from)));
    }

    private static void copyAll(String lesson) throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("solutions/src").resolve(lesson))) {
            for (Path file : files.toList()) {
                save("src/" + lesson + "/" + file.getFileName(), "exercises/src/" + lesson + "/" + file.getFileName());
            }
        }
    }
}
