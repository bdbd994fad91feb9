package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of the launcher as a process, its output in files.
 *
 * @param out its standard output
 * @param err its standard error
 */
record Run(Process process, Path out, Path err) {

    private static final long LIMIT_SECONDS = 120;

    /** Start it with more environment variables; an empty one is taken away. */
    static Run start(Path folder, Map<String, String> variables, List<String> line) throws IOException {
        Path out = Files.createTempFile("learn", ".out");
        Path err = Files.createTempFile("learn", ".err");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(variables);
        builder.environment().values().removeIf(String::isEmpty);
        return new Run(builder.start(), out, err);
    }

    /** Wait for its end and expect an exit code. */
    Run endsWith(int exitCode) throws IOException, InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        assertThat(process.exitValue()).as(() -> text(out) + text(err)).isEqualTo(exitCode);
        return this;
    }

    String said() {
        return text(out);
    }

    String complained() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
