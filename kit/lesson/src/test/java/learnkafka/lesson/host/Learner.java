package learnkafka.lesson.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import lesson99_host.Sample;

/** Writes a learner's {@link Sample} out of the pristine one, and compiles it where this JVM does not find it. */
final class Learner {

    private static final Path STUB = Path.of("src/test/java/lesson99_host/Sample.java");

    private final Path folder;
    private String source;

    private Learner(Path folder, String source) {
        this.folder = folder;
        this.source = source;
    }

    static Learner in(Path folder) {
        try {
            return new Learner(folder, Files.readString(STUB));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Write the body of a method. */
    Learner writes(String method, String body) {
        return edits("throw new Todo(); // " + method + "\n", body + "\n");
    }

    Learner edits(String before, String after) {
        if (!source.contains(before)) {
            throw new IllegalArgumentException("The stub has no [" + before + "].");
        }
        source = source.replace(before, after);
        return this;
    }

    /** Compile it. Returns the folder with the classes. */
    Path compiled() {
        try {
            Path file = folder.resolve("source/lesson99_host/Sample.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int code =
                    compiler.run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(), file.toString());
            if (code != 0) {
                throw new IllegalArgumentException("The fixture does not compile: see above.");
            }
            return classes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The line of the learner's source that contains a text. */
    int lineOf(String text) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("No line has [" + text + "].");
    }

    static Method method(String name) {
        return Arrays.stream(Sample.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
