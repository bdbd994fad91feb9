package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell makes of the script. */
class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    @RegisterExtension
    private final CommandRun learn = new CommandRun();

    @BeforeEach
    void two_lessons() throws IOException {
        learn.write("exercises/src/lesson02_topic/README.md", "");
        learn.write("exercises/src/lesson12_fan_out/README.md", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "./learn he | ''",
                "./learn so | solution",
                "./learn hin | hint",
                "./learn test fa | fan_out",
                "learn test topic f | fan_out",
                "./learn reset --y | --yes",
                "./learn check --lesson to | topic",
                "./learn reh | ''",
            })
    void bash_completes_commands_options_and_lessons(String typed, String completed) throws Exception {
        assumeThat(BASH).exists();
        assertThat(learn.run("completion")).isZero();
        Path script = learn.write("completion.bash", learn.out());

        Process bash = new ProcessBuilder(
                        BASH.toString(),
                        "--norc",
                        "-c",
                        // What bash does when Tab is pressed behind the last word.
                        ". \"$0\"; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_learn; "
                                + "printf '%s ' \"${COMPREPLY[@]}\"",
                        script.toString(),
                        typed.strip())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(completed.strip());
    }

    @Test
    void it_is_registered_for_the_command_whatever_its_folder_and_for_zsh() {
        learn.run("completion");

        assertThat(learn.out()).containsPattern("(?m)^complete .*\\blearn\\b").contains("bashcompinit");
        assertThat(learn.err()).isEmpty();
    }
}
