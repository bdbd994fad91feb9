package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A terminal that a test types into and looks at, by tmux on a socket of its own.
 *
 * @param name of the socket
 */
record Tmux(String name) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Whether there is a tmux on this machine. */
    static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Start a command in a terminal of some size. The screen stays when the command has ended. */
    static Tmux start(Path folder, Map<String, String> variables, int columns, int rows, String command)
            throws IOException, InterruptedException {
        Tmux tmux = new Tmux("learn-kafka-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        List<String> words = new ArrayList<>(List.of(
                "-u",
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "" + columns,
                "-y",
                "" + rows,
                "-c",
                folder.toString()));
        variables.forEach((variable, value) -> words.addAll(List.of("-e", variable + "=" + value)));
        words.add(command + "; echo \"ended with $?\"; exec cat");
        tmux.run(words.toArray(String[]::new));
        return tmux;
    }

    /** Press keys, as {@code tmux send-keys} names them. */
    void press(String... keys) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        run(words.toArray(String[]::new));
    }

    /** What is on the screen, without colours. */
    String screen() {
        return said("capture-pane", "-p");
    }

    private String said(String... words) {
        try {
            return run(words);
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Wait until the screen shows all of these. */
    void shows(String... texts) {
        await("the screen shows " + List.of(texts))
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(screen()).contains(texts));
    }

    private String run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("tmux", "-L", name));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Override
    public void close() {
        said("kill-server");
    }
}
