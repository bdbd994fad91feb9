package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnkafka.lesson.files.Folders;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/** Runs commands in this JVM, in a checkout that a test makes up. */
final class CommandRun implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> PROPERTIES = List.of(
            "learnkafka.home", "learnkafka.colour", "learnkafka.columns", "learnkafka.answered", "native.encoding");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> before = new HashMap<>();
    private Path root = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        PROPERTIES.forEach(name -> before.put(name, System.getProperty(name)));
        root = Files.createTempDirectory("learn-checkout").toRealPath();
        Files.createDirectories(root.resolve("exercises/src"));
        System.setProperty("learnkafka.home", root.toString());
        System.setProperty("native.encoding", "UTF-8");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        Folders.delete(root);
    }

    Path root() {
        return root;
    }

    /** Write a file of the checkout. */
    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Run a command, with the exit code as the answer, and only its output to be seen. */
    int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Learn.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
