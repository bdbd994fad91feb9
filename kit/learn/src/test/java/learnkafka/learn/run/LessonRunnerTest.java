package learnkafka.learn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import learnkafka.lesson.cluster.Clusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a learner's code does, it gets one verdict, and the next run works. */
class LessonRunnerTest {

    private static final LessonFolder LESSON =
            new LessonFolder(new LessonId(90, "fixture"), Path.of("src/test/lessons/lesson90_fixture"));
    private static final String RIGHT =
            "words.forEach(handler); return words.stream().map(String::toUpperCase).toList();";

    private static final String LESSON_SOURCE = """
                package lesson90_fixture;
                import java.util.List;
                import java.util.function.Consumer;
                /** What a learner wrote. */
                public final class Fixture {
                    public static List<String> shout(List<String> words, Consumer<String> handler) {
                %s
                    }
                }
                """;

    private static LessonRunner runner;
    private static Sessions sessions;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        runner = new LessonRunner(1);
        sessions = new Sessions(brokers -> new Session(Clusters.open(brokers)));
    }

    @AfterAll
    static void close() throws IOException {
        runner.close();
        sessions.close();
    }

    @AfterEach
    void the_next_run_works() throws IOException {
        assertThat(run(RIGHT).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void right_code_passes_every_test() throws IOException {
        assertThat(run(RIGHT).outcomes())
                .extracting(Outcome::test, Outcome::verdict)
                .containsExactly(
                        tuple("words_come_back_loud", Verdict.PASSED),
                        tuple("the_handler_hears_each_word", Verdict.PASSED));
    }

    @Test
    void an_untouched_stub_is_todo() throws IOException {
        assertVerdicts(run("throw new learnkafka.stub.Todo();"), Verdict.TODO, "todo");
    }

    @Test
    void wrong_code_fails_with_the_diagnosis_of_the_test() throws IOException {
        LessonReport report = run("words.forEach(handler); return words;");

        assertThat(report.outcomes().get(0).diagnosis()).map(Diagnosis::key).contains("not-loud");
        assertThat(report.outcomes().get(1).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void null_is_told_with_the_method_and_its_line() throws IOException {
        LessonReport report = run("return null;");

        assertVerdicts(report, Verdict.FAILED, "returned-null");
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:6");
    }

    @Test
    void an_exception_is_told_with_its_line() throws IOException {
        LessonReport report = run("\n\nthrow new IllegalStateException(\"boo\");");

        assertVerdicts(report, Verdict.FAILED, "threw");
        assertThat(report.outcomes().get(0).diagnosis().orElseThrow().you())
                .containsExactly("Fixture.shout threw IllegalStateException: boo");
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:9");
    }

    @Test
    void an_answer_of_another_type_is_told() throws IOException {
        assertVerdicts(run("return (List) List.of(1, 2);"), Verdict.FAILED, "wrong-answer");
    }

    @Test
    void an_answer_of_a_gigabyte_is_told() throws IOException {
        assertVerdicts(
                run("return java.util.Collections.nCopies(1 << 20, \"x\".repeat(1 << 10));"),
                Verdict.FAILED,
                "answer-too-large");
    }

    @Test
    void exit_is_a_crash_with_its_line() throws IOException {
        LessonReport report = run("System.exit(0); return words;");

        assertVerdicts(report, Verdict.CRASHED, "crashed");
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:7");
    }

    @Test
    void halt_is_a_crash() throws IOException {
        assertVerdicts(run("Runtime.getRuntime().halt(0); return words;"), Verdict.CRASHED, "crashed");
    }

    @Test
    void out_of_memory_is_a_crash() throws IOException {
        assertVerdicts(
                run("List<Object> all = new java.util.ArrayList<>(); while (true) all.add(new byte[1 << 20]);"),
                Verdict.CRASHED,
                "crashed");
    }

    @Test
    void an_endless_loop_is_timed_out_with_its_line() throws IOException {
        LessonReport report = run("\nwhile (true) { Thread.onSpinWait(); }");

        assertThat(report.outcomes()).extracting(Outcome::verdict).containsExactly(Verdict.TIMED_OUT, Verdict.NOT_RUN);
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:8");
    }

    @Test
    void a_loop_that_swallows_everything_is_timed_out() throws IOException {
        LessonReport report = run("while (true) { try { Thread.currentThread().join(); } catch (Throwable all) { } }");

        assertThat(report.outcomes().get(0).verdict()).isEqualTo(Verdict.TIMED_OUT);
    }

    @Test
    void a_deadlock_is_timed_out() throws IOException {
        LessonReport report = run("""
                Object one = new Object(), other = new Object();
                var meet = new java.util.concurrent.CyclicBarrier(2);
                Thread thread = new Thread(() -> {
                    synchronized (other) { meet(meet); synchronized (one) { } }
                });
                thread.start();
                synchronized (one) { meet(meet); synchronized (other) { } }
                return words;
            }
            static void meet(java.util.concurrent.CyclicBarrier at) {
                try { at.await(); } catch (Exception e) { throw new RuntimeException(e); }
            """);

        assertThat(report.outcomes().get(0).verdict()).isEqualTo(Verdict.TIMED_OUT);
    }

    @Test
    void much_output_changes_nothing() throws IOException {
        String print = "for (int i = 0; i < 300; i++) System.out.println(\"x\".repeat(1 << 20)); ";

        assertThat(run("if (System.setProperty(\"printed\", \"once\") == null) { " + print + "} " + RIGHT)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void code_that_does_not_compile_is_told_in_the_words_of_the_compiler() throws IOException {
        LessonReport report = run("return wrods;");

        assertVerdicts(report, Verdict.DOES_NOT_COMPILE, "does-not-compile");
        assertThat(report.outcomes().get(0).diagnosis().orElseThrow().you().get(0))
                .isEqualTo("cannot find symbol");
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:7");
    }

    @Test
    void a_method_that_is_gone_is_named() throws IOException {
        LessonReport report = runSource("package lesson90_fixture; public final class Fixture { }");

        assertVerdicts(report, Verdict.FAILED, "method-missing");
        assertThat(report.outcomes().get(0).diagnosis().orElseThrow().you().get(0))
                .contains("Fixture.shout");
    }

    @Test
    void a_thread_that_is_left_running_or_died_is_warned_of() throws IOException {
        LessonReport report = run("new Thread(() -> { while (true) Thread.onSpinWait(); }, \"left\").start();"
                + " Thread dies = new Thread(() -> { throw new IllegalStateException(\"oops\"); }, \"died\");"
                + " dies.start(); try { dies.join(); } catch (InterruptedException e) { } " + RIGHT);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.outcomes().get(0).warnings())
                .containsExactly(
                        "the thread died ended with IllegalStateException: oops, at Fixture.java:7",
                        "the thread left still runs");
    }

    @Test
    void what_a_learner_prints_is_no_verdict() throws IOException {
        assertVerdicts(
                run("System.out.println(\"Tests run: 2, Failures: 0\\nBUILD SUCCESS\"); return List.of(\"A\");"),
                Verdict.FAILED,
                "not-loud",
                "not-heard");
    }

    @Test
    void code_that_does_not_compile_has_the_tests_that_other_code_has() throws IOException {
        assertThat(run("return wrods;").outcomes())
                .extracting(Outcome::test, Outcome::rule, Outcome::points)
                .isEqualTo(run(RIGHT).outcomes().stream()
                        .map(outcome -> tuple(outcome.test(), outcome.rule(), outcome.points()))
                        .toList());
        assertThat(run("return wrods;").title()).isEqualTo("A fixture");
    }

    @Test
    void a_learner_whose_only_stub_does_not_compile_is_told() throws IOException {
        LessonReport report = runInPlace(LESSON_SOURCE.formatted("return wrods;"));

        assertVerdicts(report, Verdict.DOES_NOT_COMPILE, "does-not-compile");
        assertThat(look(report)).endsWith("lesson90_fixture/Fixture.java:7");
    }

    @Test
    void a_learner_whose_only_stub_has_another_signature_is_told() throws IOException {
        LessonReport report =
                runInPlace(LESSON_SOURCE.formatted("return words;").replace("shout(", "whisper("));

        assertVerdicts(report, Verdict.DOES_NOT_COMPILE, "does-not-compile");
        assertThat(look(report)).endsWith("lesson90_fixture/FixtureTest.java:21");
    }

    @Test
    void a_learner_who_completes_the_only_stub_passes() throws IOException {
        assertThat(runInPlace(LESSON_SOURCE.formatted(RIGHT)).verdict()).isEqualTo(Verdict.PASSED);
    }

    /** As in a learner's copy: the lesson's folder is the learner's, and there is no other stub. */
    private LessonReport runInPlace(String source) throws IOException {
        Path own = Files.createDirectories(folder.resolve("lesson90_fixture"));
        Files.copy(LESSON.folder().resolve("FixtureTest.java"), own.resolve("FixtureTest.java"));
        Files.writeString(own.resolve("Fixture.java"), source);
        return runner.run(new LessonFolder(LESSON.id(), own), sources(), sessions);
    }

    private LessonReport run(String body) throws IOException {
        return runSource(LESSON_SOURCE.formatted(body));
    }

    private LessonReport runSource(String source) throws IOException {
        Path file = folder.resolve("lesson90_fixture/Fixture.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return runner.run(LESSON, sources(), sessions);
    }

    private Sources sources() {
        return new Sources(folder.resolve("lesson90_fixture"), "yours/lesson90_fixture");
    }

    private static void assertVerdicts(LessonReport report, Verdict verdict, String... keys) {
        assertThat(report.outcomes()).hasSize(2).extracting(Outcome::verdict).containsOnly(verdict);
        assertThat(report.outcomes())
                .extracting(outcome -> outcome.diagnosis().orElseThrow().key())
                .containsOnly(keys);
    }

    private String look(LessonReport report) {
        return sources()
                .locate(report.outcomes()
                        .get(0)
                        .diagnosis()
                        .orElseThrow()
                        .frame()
                        .orElseThrow());
    }
}
