package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code grade} answers to what it can't do. */
class GradeCommandTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grade                                  | No submissions are named. Name a folder of them: ./learn grade submissions
            grade nowhere                          | No submission at [nowhere]. Name a folder or an archive.
            grade HERE                             | No submission in [HERE]. A submission is a folder, or a zip or tar.gz file.
            grade HERE --jobs 0                    | Nothing to do with --jobs [0]. Give 1 or more.
            grade HERE --shard 4/3                 | No shard [4/3]. The third of ten is 3/10.
            grade HERE --shard first               | No shard [first]. The third of ten is 3/10.
            grade HERE --isolation vault           | No isolation [vault]. Choose auto, process, bwrap or docker.
            grade HERE --lessons 99                | No lesson [99].
            grade HERE --canvas nowhere.csv        | [nowhere.csv]
            grade merge                            | Missing required parameter: 'DIR'
            grade merge HERE                       | [HERE/grades.json]
            """)
    void what_it_cannot_do_is_said_in_a_sentence(String words, String sentence) {
        assertThat(learn(here(words).split(" "))).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString()).contains(here(sentence)).doesNotContain("Exception");
    }

    @Test
    void a_submission_with_nothing_in_it_is_graded_and_says_so() throws IOException {
        Files.createDirectories(folder.resolve("class/ada"));

        int exit = learn(here("grade HERE/class --lessons 02 --seed 7 --isolation process --out HERE/out")
                .split(" "));

        assertThat(exit).isZero();
        assertThat(folder.resolve("out/students/ada.md"))
                .content()
                .contains("No lesson's source in it. Hand in", "0 of 10");
        assertThat(folder.resolve("out/jplag/base/lesson02_topic/TopicSetup.java"))
                .exists();
    }

    @Test
    void what_the_machine_lacks_is_no_wrong_usage() {
        assertThat(Failure.explain(new Lacking("There is no docker command here."), new PrintWriter(err)))
                .isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(err).hasToString("There is no docker command here." + System.lineSeparator());
    }

    private String here(String text) {
        return text.replace("HERE", folder.toString());
    }

    private int learn(String... words) {
        CommandLine line = Learn.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err));
        return line.execute(words);
    }
}
