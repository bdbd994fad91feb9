package learnkafka.learn.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error of the compiler, in its own words.
 *
 * @param file name of the source file, without folders; empty for an error of no file
 * @param line from 1, or 0 where the error has none
 * @param message the compiler's message, a line each
 */
public record CompileError(String file, int line, List<String> message) {

    /** What is wrong with code that takes the compiler more than it may have. */
    public static final CompileError GAVE_UP =
            new CompileError("", 0, List.of("The compiler gave up on this code. Write it simpler."));

    static CompileError of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new CompileError(
                source == null ? "" : Path.of(source.getName()).getFileName().toString(),
                (int) Math.max(0, diagnostic.getLineNumber()),
                diagnostic.getMessage(Locale.ROOT).lines().toList());
    }
}
