package learnkafka.learn.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private Path stub;
    private Saves saves;

    @BeforeEach
    void watch() throws IOException {
        stub = Files.writeString(folder.resolve("FanOut.java"), "class FanOut {}");
        saves = new Saves(folder, told::incrementAndGet);
    }

    @AfterEach
    void end() {
        saves.close();
    }

    @Test
    void a_save_is_told() throws IOException {
        Files.writeString(stub, "class FanOut { int one; }");
        awaitTold(1);
    }

    @Test
    void other_bytes_of_the_same_size_and_time_are_a_save() throws IOException {
        FileTime time = Files.getLastModifiedTime(stub);
        Path fresh = Files.writeString(folder.resolve("fresh"), "class FanIn_ {}");
        Files.setLastModifiedTime(fresh, time);
        Files.write(stub, Files.readAllBytes(fresh));
        Files.setLastModifiedTime(stub, time);
        awaitTold(1);
    }

    @Test
    void a_file_that_an_editor_puts_in_place_is_a_save() throws IOException {
        Path fresh = Files.writeString(folder.resolve("4913"), "class FanOut {}");
        Files.move(fresh, stub, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaitTold(1);
    }

    @Test
    void a_file_that_is_empty_is_told_when_it_stays_so() throws IOException {
        Files.writeString(stub, "");
        awaitTold(1);
    }

    @Test
    void a_deleted_file_is_told_and_so_is_a_new_one() throws IOException {
        Files.delete(stub);
        awaitTold(1);
        Files.writeString(folder.resolve("Helper.java"), "class Helper {}");
        awaitTold(2);
    }

    @Test
    void what_may_be_half_of_a_save_is_waited_for() throws IOException {
        long start = System.nanoTime();
        Files.delete(stub);
        awaitTold(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(Saves.PAUSE_MILLIS * Saves.LOOKS_AT_HALF));

        start = System.nanoTime();
        Files.writeString(stub, "");
        awaitTold(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(Saves.PAUSE_MILLIS * Saves.LOOKS_AT_HALF));
    }

    @Test
    void only_java_files_count_and_only_those_of_the_folder_that_is_watched() throws IOException {
        Path other = Files.createDirectory(folder.resolve("lesson13_keys"));
        Path keys = Files.writeString(other.resolve("Keys.java"), "class Keys {}");
        saves.move(other);
        Files.writeString(stub, "class FanOut { int one; }");
        Files.writeString(other.resolve("README.md"), "read");
        Files.writeString(keys, "class Keys { int one; }");
        awaitTold(1);
        Files.writeString(keys, "class Keys { int other; }");
        awaitTold(2);
    }

    private void awaitTold(int times) {
        await("told " + times + " times")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(told).hasValue(times));
    }
}
