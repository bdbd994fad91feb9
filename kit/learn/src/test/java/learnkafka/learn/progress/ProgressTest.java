package learnkafka.learn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ticks last, and nothing that becomes of their file stops a learner. */
class ProgressTest {

    private static final LessonId TOPIC = new LessonId(2, "topic");
    private static final LessonId KEYS = new LessonId(13, "keys");

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path root;

    @BeforeEach
    void lessons() throws IOException {
        Files.createDirectories(root.resolve("exercises/src/lesson02_topic"));
        Files.createDirectories(root.resolve("exercises/src/lesson13_keys"));
    }

    @Test
    void a_fresh_checkout_has_no_progress_and_no_file() {
        assertThat(progress().isPassed(TOPIC)).isFalse();
        assertThat(progress().points(TOPIC)).isEmpty();
        assertThat(progress().next(all()).map(LessonFolder::id)).contains(TOPIC);

        progress().record(report(TOPIC, Verdict.TODO, Verdict.TODO));

        assertThat(file()).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void what_passed_is_kept_in_the_order_of_the_lessons() {
        progress().record(report(KEYS, Verdict.PASSED, Verdict.FAILED));
        progress().record(report(TOPIC, Verdict.PASSED, Verdict.PASSED));

        assertThat(file()).content().matches("# .+\\Rtopic 10 passed " + LocalDate.now() + "\\Rkeys 5\\R");
        assertThat(progress().isPassed(TOPIC)).isTrue();
        assertThat(progress().points(KEYS)).hasValue(5);
        assertThat(progress().next(all()).map(LessonFolder::id)).contains(KEYS);
    }

    @Test
    void a_later_red_takes_nothing_away() throws IOException {
        Files.writeString(file(), "topic 10 passed 2020-02-29\nkeys 5\n");

        progress().record(report(TOPIC, Verdict.PASSED, Verdict.FAILED));
        progress().record(report(TOPIC, Verdict.PASSED, Verdict.PASSED));
        progress().record(report(KEYS, Verdict.FAILED, Verdict.FAILED));

        assertThat(file()).hasContent("topic 10 passed 2020-02-29\nkeys 5\n");
    }

    @Test
    void no_broker_says_nothing_about_a_lesson() {
        progress().record(report(TOPIC, Verdict.PASSED, Verdict.FAILED));
        progress().record(report(TOPIC, Verdict.NO_BROKER, Verdict.NO_BROKER));

        assertThat(progress().red(TOPIC)).containsExactly("rule 1");
    }

    @Test
    void the_red_rules_are_those_of_the_newest_run() {
        progress().record(report(TOPIC, Verdict.FAILED, Verdict.FAILED));
        assertThat(progress().red(TOPIC)).containsExactly("rule 0", "rule 1");

        progress().record(report(TOPIC, Verdict.PASSED, Verdict.PASSED));
        assertThat(progress().red(TOPIC)).isEmpty();
    }

    @Test
    void lessons_of_another_version_and_ticks_by_hand_are_kept() throws IOException {
        Files.writeString(file(), "\r\n# mine\r\nstreams 10 passed 2026-01-01\r\ntopic passed\r\n");

        progress().record(report(KEYS, Verdict.PASSED, Verdict.PASSED));

        assertThat(progress().isPassed(TOPIC)).isTrue();
        assertThat(Files.readAllLines(file()))
                .hasSize(4)
                .endsWith("keys 10 passed " + LocalDate.now(), "streams 10 passed 2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD\ntopic 10 passed", "topic 10 passed 2026-13-01", "topic ten", "\u0000\u0001"})
    void a_garbled_file_is_moved_aside(String garbage) throws IOException {
        Files.writeString(file(), garbage);

        assertThat(progress().isPassed(TOPIC)).isFalse();

        assertThat(warnings).singleElement().asString().contains("can't be read", "[progress.txt.bad]");
        assertThat(root.resolve("progress.txt.bad")).content().isEqualTo(garbage);
        progress().record(report(KEYS, Verdict.PASSED, Verdict.PASSED));
        assertThat(progress().isPassed(KEYS)).isTrue();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_are_garbage_and_so_is_a_folder() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThat(progress().isPassed(TOPIC)).isFalse();
        Files.createDirectories(file());
        assertThat(progress().isPassed(TOPIC)).isFalse();

        assertThat(warnings).hasSize(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void where_nothing_can_be_written_one_warning_says_so_and_this_run_remembers() throws IOException {
        Files.writeString(root.resolve(".learn"), "a file where a folder should be");
        Progress progress = progress();

        progress.record(report(TOPIC, Verdict.PASSED, Verdict.PASSED));
        progress.record(report(KEYS, Verdict.PASSED, Verdict.PASSED));

        assertThat(warnings).singleElement().asString().contains("can't be kept", "Lessons run without it");
        assertThat(progress.next(all())).isEmpty();
    }

    @Test
    void two_that_write_at_once_lose_no_tick() {
        List<Progress> both = List.of(progress(), progress());
        List<LessonId> lessons = IntStream.range(1, 60)
                .mapToObj(number -> new LessonId(number, "lesson" + number))
                .toList();

        lessons.parallelStream()
                .forEach(lesson -> both.get(lesson.number() % 2).record(report(lesson, Verdict.PASSED)));

        assertThat(lessons).allMatch(progress()::isPassed);
        assertThat(warnings).isEmpty();
    }

    private List<LessonFolder> all() {
        return LessonFolder.in(root.resolve("exercises/src"));
    }

    private Path file() {
        return root.resolve("progress.txt");
    }

    private Progress progress() {
        return Progress.of(root, warnings::add);
    }

    private static LessonReport report(LessonId lesson, Verdict... verdicts) {
        List<Outcome> outcomes = IntStream.range(0, verdicts.length)
                .mapToObj(i -> new Outcome(
                        "test" + i,
                        "rule " + i,
                        5,
                        verdicts[i],
                        Optional.empty(),
                        Duration.ZERO,
                        List.of(),
                        Optional.empty()))
                .toList();
        return new LessonReport(lesson, "A lesson", outcomes);
    }
}
