package learnkafka.learn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.reset.Sums;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it has to be breaks the gate, and the gate says which it is. */
class GateTest {

    private static final Path FIXTURE = Path.of("src/test/lessons/lesson90_fixture");
    private static final String RIGHT =
            "words.forEach(handler); return words.stream().map(String::toUpperCase).toList();";
    private static final String QUIET = "words.forEach(handler); return words;";

    private static LessonRunner runner;
    private static Cluster cluster;

    @TempDir
    private Path root;

    private final StringWriter printed = new StringWriter();
    private final AtomicInteger brokersOfTheirOwn = new AtomicInteger();

    @BeforeAll
    static void open() {
        runner = new LessonRunner(2);
        cluster = Clusters.open(1);
    }

    @AfterAll
    static void close() throws IOException {
        runner.close();
        cluster.close();
    }

    @BeforeEach
    void a_lesson_as_it_has_to_be() throws IOException {
        write("exercises/src/lesson90_fixture/README.md", "# A fixture\n```mermaid\n```\n[here](Fixture.java)\n");
        write("exercises/src/lesson90_fixture/hints.md", "## 1\n## 2\n## 3\n");
        write("exercises/src/lesson90_fixture/FixtureTest.java", Files.readString(FIXTURE.resolve("FixtureTest.java")));
        write(
                "exercises/src/lesson90_fixture/Fixture.java",
                Files.readString(FIXTURE.resolve("Fixture.java"))
                        .replace("throw new", "// TODO write it\n        throw new"));
        listAsItCame();
        write("solutions/src/lesson90_fixture/Fixture.java", source(RIGHT));
        write("solutions/near-misses/lesson90_fixture/quiet/Fixture.java", "// near miss: not-loud\n" + source(QUIET));
        write("solutions/alternatives/lesson90_fixture/other/Fixture.java", source(RIGHT));
    }

    @Test
    void a_lesson_as_it_has_to_be_passes() throws Exception {
        assertThat(passes()).as(printed::toString).isTrue();
        assertThat(printed.toString()).contains("5 passed, 0 failed");
    }

    @Test
    void only_the_kinds_asked_for_are_run() throws Exception {
        write("solutions/near-misses/lesson90_fixture/quiet/Fixture.java", source(RIGHT));

        assertThat(passes(EnumSet.of(Kind.STUB, Kind.SOLUTION)))
                .as(printed::toString)
                .isTrue();
        assertThat(printed.toString()).contains("3 passed, 0 failed");
    }

    @Test
    void a_near_miss_that_harms_a_broker_gets_one_of_its_own() throws Exception {
        write(
                "solutions/near-misses/lesson90_fixture/quiet/Fixture.java",
                "// near miss: not-loud, on a broker of its own\n" + source(QUIET));

        assertThat(passes()).as(printed::toString).isTrue();
        assertThat(brokersOfTheirOwn).hasValue(1);
    }

    @Test
    void a_stub_that_passes() throws Exception {
        write("exercises/src/lesson90_fixture/Fixture.java", "// TODO write it\n" + source(RIGHT));

        assertRejected("lesson90_fixture stub", "has to be todo, but is passed in words_come_back_loud");
    }

    @Test
    void a_solution_that_fails() throws Exception {
        write("solutions/src/lesson90_fixture/Fixture.java", source(QUIET));

        assertRejected(
                "lesson90_fixture solution", "has to be passed, but is failed in words_come_back_loud [not-loud]");
    }

    @Test
    void an_alternative_that_does_not_compile() throws Exception {
        write("solutions/alternatives/lesson90_fixture/other/Fixture.java", source("return wrods;"));

        assertRejected("lesson90_fixture alternative other", "does not compile");
    }

    @Test
    void a_near_miss_that_passes() throws Exception {
        write("solutions/near-misses/lesson90_fixture/quiet/Fixture.java", "// near miss: not-loud\n" + source(RIGHT));

        assertRejected("lesson90_fixture near miss quiet", "passes, but has to fail with not-loud");
    }

    @Test
    void a_lesson_worth_more_or_less_than_ten_points_is_named() throws Exception {
        String test = Files.readString(FIXTURE.resolve("FixtureTest.java"));
        write("exercises/src/lesson90_fixture/FixtureTest.java", test.replaceFirst("@Points\\(5\\)", "@Points(4)"));

        assertRejected("lesson90_fixture stub", "has tests worth 9 points, but a lesson is worth 10");
    }

    @Test
    void a_test_that_sleeps_or_draws_by_itself() throws Exception {
        String test = Files.readString(FIXTURE.resolve("FixtureTest.java"));
        write(
                "exercises/src/lesson90_fixture/FixtureTest.java",
                test + "// Thread.sleep(100); Collections.shuffle(names);\n");
        listAsItCame();

        assertRejected("lesson90_fixture", "has a test that sleeps; wait for what can be seen: Wait.until");
        assertThat(printed.toString()).contains("has a test that draws by itself");
    }

    @Test
    void a_near_miss_that_fails_for_another_reason() throws Exception {
        write("solutions/near-misses/lesson90_fixture/quiet/Fixture.java", "// near miss: not-heard\n" + source(QUIET));

        assertRejected("lesson90_fixture near miss quiet", "fails with not-loud, but has to with not-heard");
    }

    @Test
    void a_near_miss_that_names_no_diagnosis() throws Exception {
        write("solutions/near-misses/lesson90_fixture/quiet/Fixture.java", source(QUIET));

        assertRejected("lesson90_fixture near miss quiet", "has to name its diagnosis in its first line");
    }

    @Test
    void a_lesson_whose_own_test_does_not_compile() throws Exception {
        write("exercises/src/lesson90_fixture/FixtureTest.java", "class FixtureTest {");
        listAsItCame();

        assertRejected("lesson90_fixture solution", "could not be run");
        assertThat(printed.toString()).contains("1 passed, 4 failed");
    }

    @Test
    void pages_that_are_missing_or_lead_nowhere() throws Exception {
        write("exercises/src/lesson90_fixture/README.md", "# A fixture\n```mermaid\n```\n[there](Gone.java)\n");
        write("exercises/src/lesson90_fixture/hints.md", "## 1\n## 2\n");
        write("exercises/src/lesson90_fixture/notes.txt", "stray");

        assertRejected("lesson90_fixture", "a dead link: Gone.java");
        assertThat(printed.toString()).contains("has 2 hints", "belongs to no lesson: notes.txt");
    }

    @Test
    void a_stub_that_is_another_than_a_reset_brings_back() throws Exception {
        String stub = read("exercises/src/lesson90_fixture/Fixture.java");
        write("exercises/src/lesson90_fixture/Fixture.java", stub + "// Better words.\n");

        assertRejected(
                "lesson90_fixture",
                "has other Java files than [kit/learn/pristine.sha256] lists,"
                        + " by which ./learn reset knows them: ./learn check --sums");
    }

    @Test
    void a_helper_that_a_reset_does_not_know() throws Exception {
        write("exercises/src/lesson90_fixture/Helper.java", "package lesson90_fixture; class Helper { /* // TODO */ }");

        assertRejected("lesson90_fixture", "has other Java files than [kit/learn/pristine.sha256] lists");
    }

    private void assertRejected(String candidate, String complaint) throws Exception {
        assertThat(passes()).isFalse();
        assertThat(printed.toString().lines())
                .anyMatch(line -> line.startsWith("✗ " + candidate) && line.contains(complaint));
    }

    private boolean passes() throws InterruptedException {
        return passes(EnumSet.allOf(Kind.class));
    }

    private boolean passes(Set<Kind> kinds) throws InterruptedException {
        Gate gate = new Gate(
                root,
                runner,
                () -> new Sessions(brokers -> Session.sharing(cluster)),
                () -> new Sessions(brokers -> {
                    brokersOfTheirOwn.incrementAndGet();
                    return Session.sharing(cluster);
                }),
                new PrintWriter(printed));
        return gate.check(LessonFolder.in(root.resolve("exercises/src")), kinds, 1, 2);
    }

    private void listAsItCame() throws IOException {
        Sums.of(root).write(root);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private static String source(String body) {
        return """
                package lesson90_fixture;
                import java.util.List;
                import java.util.function.Consumer;
                public final class Fixture {
                    public static List<String> shout(List<String> words, Consumer<String> handler) {
                        %s
                    }
                }
                """.formatted(body);
    }
}
