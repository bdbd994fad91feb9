package learnkafka.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.report.ReportOptions;
import learnkafka.learn.grade.report.Reports;
import learnkafka.learn.grade.submission.Submission;
import learnkafka.learn.grade.submission.Submissions;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.cluster.NoBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same submissions get the same grades, however a batch runs and wherever it was stopped. */
class GraderTest {

    private static final LessonFolder LESSON =
            new LessonFolder(new LessonId(90, "fixture"), Path.of("src/test/lessons/lesson90_fixture"));
    private static final String RIGHT =
            "words.forEach(handler); return words.stream().map(String::toUpperCase).toList();";
    private static final String SILENT = "return words.stream().map(String::toUpperCase).toList();";

    private static final IntFunction<Cluster> NONE = brokers -> {
        throw new NoBroker("There is no Kafka in this test.");
    };

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void right_code_scores_all_and_a_stub_nothing() throws Exception {
        handIn("ada", RIGHT);
        handIn("bob", "throw new learnkafka.stub.Todo();");
        handIn("cyn", SILENT);

        Grader.Result result = grade("reports", 2);

        assertThat(result.grades().maxPoints()).isEqualTo(10);
        assertThat(result.grades().students())
                .extracting(StudentGrades::student, StudentGrades::points)
                .containsExactly(tuple("ada", 10), tuple("bob", 0), tuple("cyn", 5));
    }

    @Test
    void order_and_parallelism_change_no_byte() throws Exception {
        for (String student : List.of("ada", "bob", "cyn", "dan")) {
            handIn(student, student.compareTo("c") < 0 ? RIGHT : SILENT);
        }
        List<Submission> turned = new ArrayList<>(taken());
        Collections.reverse(turned);

        write(grade("one", taken(), options(1, false), Clusters::openAlone), "one");
        write(grade("two", turned, options(2, false), Clusters::openAlone), "two");

        assertThat(filesOf("two")).isEqualTo(filesOf("one")).hasSizeGreaterThan(10);
        for (String file : filesOf("one")) {
            assertThat(folder.resolve("two").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void what_was_judged_before_a_stop_is_not_judged_again() throws Exception {
        handIn("ada", RIGHT);
        grade("reports", 1);
        handIn("bob", RIGHT);
        AtomicInteger started = new AtomicInteger();

        Grader.Result result = grade("reports", taken(), options(1, true), brokers -> {
            started.incrementAndGet();
            return Clusters.openAlone(brokers);
        });

        assertThat(result.grades().students()).extracting(StudentGrades::points).containsExactly(10, 10);
        assertThat(started).as("brokers started").hasValue(1);
        assertThat(said.toString()).contains("1 of 2 submissions are judged already");
    }

    @Test
    void a_submission_that_changed_is_judged_again() throws Exception {
        handIn("ada", SILENT);
        grade("reports", 1);
        handIn("ada", RIGHT);

        Grader.Result result = grade("reports", taken(), options(1, true), Clusters::openAlone);

        assertThat(result.grades().students()).extracting(StudentGrades::points).containsExactly(10);
    }

    @Test
    void half_a_file_in_the_ledger_is_judged_again() throws Exception {
        handIn("ada", RIGHT);
        grade("reports", 1);
        try (Stream<Path> kept = Files.list(folder.resolve("reports/.grading"))) {
            for (Path file : kept.filter(path -> !path.endsWith("batch.json")).toList()) {
                Files.writeString(file, Files.readString(file).substring(0, 40));
            }
        }

        assertThat(grade("reports", taken(), options(1, true), Clusters::openAlone)
                        .grades()
                        .students())
                .extracting(StudentGrades::points)
                .containsExactly(10);
    }

    @Test
    void a_batch_with_another_seed_is_not_gone_on_with() throws Exception {
        handIn("ada", RIGHT);
        grade("reports", 1);

        assertThatThrownBy(() -> grade(
                        "reports",
                        taken(),
                        new GradeOptions("fixture", 8, 1, Isolation.PROCESS, true),
                        Clusters::openAlone))
                .isInstanceOf(OtherBatch.class)
                .hasMessageContaining("Leave out --resume");
    }

    @Test
    void without_kafka_there_is_no_score_and_no_zero() throws Exception {
        handIn("ada", RIGHT);

        StudentGrades ada = grade("reports", taken(), options(1, false), NONE)
                .grades()
                .students()
                .get(0);

        assertThat(ada.isComplete()).isFalse();
        assertThat(ada.lessons())
                .extracting(LessonGrade::state, LessonGrade::reason)
                .containsExactly(tuple(State.INFRASTRUCTURE, "There is no Kafka in this test. Tried 3 times."));
    }

    @Test
    void without_kafka_an_earlier_score_stands() throws Exception {
        handIn("ada", RIGHT);
        grade("reports", 1);

        StudentGrades ada = grade("reports", taken(), options(1, false), NONE)
                .grades()
                .students()
                .get(0);

        assertThat(ada.points()).isEqualTo(10);
        assertThat(ada.isComplete()).isTrue();
    }

    @Test
    void a_broker_that_comes_at_the_second_try_is_enough() throws Exception {
        handIn("ada", RIGHT);
        AtomicInteger tries = new AtomicInteger();

        Grader.Result result = grade(
                "reports",
                taken(),
                options(1, false),
                brokers -> tries.incrementAndGet() == 1 ? NONE.apply(brokers) : Clusters.openAlone(brokers));

        assertThat(result.grades().students()).extracting(StudentGrades::points).containsExactly(10);
    }

    @Test
    void a_failed_test_is_run_once_more() throws Exception {
        handIn("ada", SILENT);

        assertThat(grade("reports", 1).evidence().get(0).tests())
                .filteredOn(test -> test.test().equals("the_handler_hears_each_word"))
                .singleElement()
                .satisfies(test -> assertThat(test.runs()).containsExactly("failed", "failed"));
    }

    @Test
    void shards_put_together_are_the_whole() throws Exception {
        for (String student : List.of("ada", "bob", "cyn")) {
            handIn(student, student.equals("bob") ? SILENT : RIGHT);
        }
        write(grade("whole", 2), "whole");
        for (int number = 1; number <= 2; number++) {
            List<Submission> part = new Shard(number, 2).of(taken());
            String name = "shard-" + number;
            write(grade(name, part, options(1, false), Clusters::openAlone), name);
        }

        write(
                Merge.of(List.of(folder.resolve("shard-2"), folder.resolve("shard-1")), folder.resolve("merged")),
                "merged");

        assertThat(filesOf("merged")).isEqualTo(filesOf("whole"));
        for (String file : filesOf("whole")) {
            assertThat(folder.resolve("merged").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }

    private void handIn(String student, String body) throws IOException {
        Path lesson =
                Files.createDirectories(folder.resolve("class").resolve(student).resolve("lesson90_fixture"));
        Files.writeString(lesson.resolve("Fixture.java"), """
                package lesson90_fixture;
                import java.util.List;
                import java.util.function.Consumer;
                public final class Fixture {
                    public static List<String> shout(List<String> words, Consumer<String> handler) {
                        %s
                    }
                }
                """.formatted(body));
    }

    private List<Submission> taken() throws IOException {
        return new Submissions(Set.of("lesson90_fixture"), Files.createTempDirectory(folder, "staging"))
                .take(folder.resolve("class"));
    }

    private Grader.Result grade(String reports, int jobs) throws IOException, InterruptedException {
        return grade(reports, taken(), options(jobs, false), Clusters::openAlone);
    }

    private Grader.Result grade(
            String reports, List<Submission> submissions, GradeOptions options, IntFunction<Cluster> brokers)
            throws IOException, InterruptedException {
        Progress progress = new Progress(new PrintWriter(said), false);
        Path target = folder.resolve(reports);
        Grader.Result result = new Grader(List.of(LESSON), brokers, options, progress).grade(submissions, target);
        JPlagTree.write(List.of(LESSON), submissions, target.resolve("jplag"));
        return result;
    }

    private static GradeOptions options(int jobs, boolean resume) {
        return new GradeOptions("fixture", 7, jobs, Isolation.PROCESS, resume);
    }

    private void write(Grader.Result result, String reports) throws IOException {
        Reports.write(result.grades(), result.evidence(), folder.resolve(reports), ReportOptions.none());
    }

    /** All files that hold scores: what was seen, and when, differs. */
    private List<String> filesOf(String reports) throws IOException {
        Path root = folder.resolve(reports);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.startsWith(".grading") && !file.startsWith("evidence"))
                    .sorted()
                    .toList();
        }
    }
}
