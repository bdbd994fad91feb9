package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import learnkafka.learn.check.Gate;
import learnkafka.learn.check.Kind;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.run.LessonRunner;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lesson that is to be written is whole from the beginning. */
class NewTest {

    private static final String LESSON = "exercises/src/lesson07_dead_letters/";

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void two_lessons() throws IOException {
        learn.write("exercises/src/lesson02_topic/README.md", "");
        learn.write("exercises/src/lesson12_fan_out/README.md", "");
        learn.write("solutions/src/README.md", "");
        learn.write("kit/learn/pristine.sha256", "0".repeat(64) + "  lesson02_topic/TopicSetup.java\n");
        learn.write(
                "pom.xml",
                "<lesson.numbers>0?2|12</lesson.numbers>\n<lesson.names>02 topic, 12 fan_out</lesson.names>\n");
        learn.write("README.md", """
                | **First steps** | | |
                | 01 | [Meet the cluster](exercises/src/lesson01_cluster/README.md) | who |
                | 02 | [Create a topic](exercises/src/lesson02_topic/README.md) | a topic |
                | **Groups** | | |
                | 12 | [A full copy](exercises/src/lesson12_fan_out/README.md) | settings |
                """);
    }

    @Test
    void it_is_listed_where_lessons_are_listed() throws IOException {
        assertThat(learn.run("new", "7", "dead_letters")).as(learn.err()).isZero();

        assertThat(learn.out()).contains(LESSON + "DeadLettersTest.java\n", "next ./learn check 7\n");
        assertThat(read("pom.xml"))
                .isEqualTo("<lesson.numbers>0?2|12|0?7</lesson.numbers>\n"
                        + "<lesson.names>02 topic, 07 dead_letters, 12 fan_out</lesson.names>\n");
        assertThat(read("README.md").lines())
                .containsSubsequence(
                        "| 02 | [Create a topic](exercises/src/lesson02_topic/README.md) | a topic |",
                        "| 07 | [Dead letters](exercises/src/lesson07_dead_letters/README.md) | what the lesson asks for |",
                        "| **Groups** | | |");
        assertThat(read("kit/learn/pristine.sha256").lines())
                .satisfiesExactly(
                        sum -> assertThat(sum).matches("[0-9a-f]{64}  lesson02_topic/TopicSetup.java"),
                        sum -> assertThat(sum).matches("[0-9a-f]{64}  lesson07_dead_letters/DeadLetters.java"),
                        sum -> assertThat(sum).matches("[0-9a-f]{64}  lesson07_dead_letters/DeadLettersTest.java"));
        assertThat(learn.run("list")).isZero();
        assertThat(learn.out()).contains("○ 07  dead_letters  Dead letters");
    }

    @Test
    void the_gate_takes_it_as_it_is_and_again_when_it_is_half_done_but_not_as_finished() throws Exception {
        learn.run("new", "7", "dead_letters");

        // The broker is that of the real checkout.
        System.clearProperty("learnkafka.home");
        try (Cluster cluster = Clusters.open(1);
                LessonRunner runner = new LessonRunner(1)) {
            assertThat(gate(cluster, runner, EnumSet.allOf(Kind.class)))
                    .startsWith("true")
                    .contains("○ lesson07_dead_letters is unfinished", "✓ lesson07_dead_letters stub")
                    .contains("✓ lesson07_dead_letters near miss always-one")
                    .contains("✓ lesson07_dead_letters alternative producer", "5 passed, 0 failed");

            Files.delete(learn.root().resolve(LESSON + "hints.md"));
            assertThat(gate(cluster, runner, EnumSet.of(Kind.STUB)))
                    .startsWith("true")
                    .contains("1 passed, 0 failed, 1 unfinished");

            learn.write(LESSON + "DeadLetters.java", read(LESSON + "DeadLetters.java") + "// Better words.\n");
            learn.write(LESSON + "README.md", read(LESSON + "README.md").replace("> unfinished\n", ""));
            assertThat(gate(cluster, runner, EnumSet.of(Kind.STUB)))
                    .startsWith("false")
                    .contains("has 0 hints", "has other Java files than [kit/learn/pristine.sha256] lists")
                    .contains("1 passed, 1 failed");
        }
    }

    @Test
    void when_it_is_finished_its_sums_are_taken_again() throws IOException {
        learn.run("new", "7", "dead_letters");
        learn.write(LESSON + "DeadLetters.java", "finished");

        assertThat(learn.run("check", "--sums")).as(learn.err()).isZero();

        assertThat(learn.out()).isEqualTo("[kit/learn/pristine.sha256] lists 2 files.\n");
        assertThat(AsItCame.of(
                                learn.root(),
                                LessonFolder.in(learn.root().resolve("exercises/src"))
                                        .get(1))
                        .complaints())
                .isEmpty();
    }

    private String gate(Cluster cluster, LessonRunner runner, Set<Kind> kinds) throws InterruptedException {
        StringWriter said = new StringWriter();
        Gate gate = new Gate(
                learn.root(),
                runner,
                () -> new Sessions(brokers -> Session.sharing(cluster)),
                () -> new Sessions(brokers -> Session.sharing(cluster)),
                new PrintWriter(said));
        return gate.check(
                        LessonFolder.in(learn.root().resolve("exercises/src")).stream()
                                .filter(lesson -> lesson.id().number() == 7)
                                .toList(),
                        kinds,
                        1,
                        1)
                + said.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new 12 dead_letters | Number [12] is taken by fan_out. The next that is free: ./learn new 13 dead_letters",
                "new 7 fan_out | Name [fan_out] is taken by lesson 12. Give another one.",
                "new 0 dead_letters | No lesson can have the number [0]. Give 1 to 99.",
                "new 100 dead_letters | No lesson can have the number [100]. Give 1 to 99.",
                "new 7 DeadLetters | No lesson can have the name [DeadLetters]."
                        + " Give small letters, with _ between words: fan_out",
                "new 7 ../up | No lesson can have the name [../up]. Give small letters, with _ between words: fan_out",
                "new 7 the_test | A stub [TheTest.java] would be mistaken for another class."
                        + " Give another name than [the_test].",
                "new 7 kafka | A stub [Kafka.java] would be mistaken for another class. Give another name than [kafka].",
                "new seven up | Invalid value for positional parameter at index 0 (NUMBER): 'seven' is not an int."
                        + " Help: ./learn new --help",
                "new 7 | Missing required parameter: 'NAME'. Help: ./learn new --help",
            })
    void what_makes_no_sense_is_told_in_a_sentence_and_nothing_is_written(String words, String sentence)
            throws IOException {
        assertThat(learn.run(words.strip().split(" "))).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(learn.err().strip()).isEqualTo(sentence);
        assertThat(LessonFolder.in(learn.root().resolve("exercises/src"))).hasSize(2);
        assertThat(read("pom.xml")).contains("<lesson.numbers>0?2|12<");
    }

    @Test
    void a_copy_without_solutions_is_no_place_to_write_lessons() throws IOException {
        Folders.delete(learn.root().resolve("solutions"));

        assertThat(learn.run("new", "7", "dead_letters")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).contains("lacks [solutions/src]");
    }

    @Test
    void what_is_unfinished_is_not_exported() throws IOException {
        learn.run("new", "7", "dead_letters");

        assertThat(learn.run(
                        "export", learn.root().resolveSibling("never-written").toString(), "--lessons", "7"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(learn.err()).isEqualTo("No lesson in [7] is finished. Choose others: ./learn list\n");
    }

    private String read(String file) throws IOException {
        return Files.readString(learn.root().resolve(file));
    }
}
