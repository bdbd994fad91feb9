package bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program with its arguments.
 *
 * @param folder where it runs
 * @param variables environment variables to set
 */
record Command(Path folder, Map<String, String> variables, List<String> words) {

    /** Settings of a user's own that would speed up or slow down some of those who are compared. */
    private static final List<String> UNFAIR = List.of(
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "LEARN_KAFKA_BROKER",
            "LEARN_KAFKA_CONFIG");

    private static final long LIMIT_MINUTES = 10;
    private static final int TAIL = 20;

    /**
     * What came of it.
     *
     * @param millis from its start to its end
     * @param output both streams
     */
    record Result(Command command, int exit, long millis, String output) {

        /** Go on only if the program ended with this exit code and said this. */
        Result expect(int code, String text) {
            if (exit != code || !output.contains(text)) {
                throw new Stopped("[%s] ended with [%d], where [%d] and the text [%s] were expected. It said last:%n%s"
                        .formatted(command.text(), exit, code, text, tail(output)));
            }
            return this;
        }
    }

    /** Run it to its end. */
    Result run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("learn-kafka-bench", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .redirectErrorStream(true);
            builder.environment().keySet().removeAll(UNFAIR);
            builder.environment().putAll(variables);
            long start = System.nanoTime();
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                throw new Stopped("[%s] did not end within %d minutes. It said last:%n%s"
                        .formatted(text(), LIMIT_MINUTES, tail(read(output))));
            }
            return new Result(this, process.exitValue(), millis, read(output));
        } finally {
            Files.delete(output);
        }
    }

    private String text() {
        String text = String.join(" ", words);
        return text.length() > 200 ? text.substring(0, 100) + " … " + text.substring(text.length() - 100) : text;
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private static String tail(String output) {
        List<String> lines = output.lines().toList();
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).stream()
                .collect(Collectors.joining("\n    ", "    ", ""));
    }
}
