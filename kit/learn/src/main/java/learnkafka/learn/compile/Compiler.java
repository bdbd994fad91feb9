package learnkafka.learn.compile;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with the JDK's own compiler, which is fast from its second use on. */
public final class Compiler implements Javac, Closeable {

    private static final int OWN = Runtime.version().feature();

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final List<Path> classPath;
    private final List<String> options;

    /**
     * Prepare to compile against a class path.
     *
     * @param classPath jars and folders that the sources may use; kept open until {@link #close}
     */
    public Compiler(List<Path> classPath) {
        this(classPath, OWN);
    }

    /** Prepare to compile for an older Java than this JVM's. */
    Compiler(List<Path> classPath, int java) {
        this.classPath = classPath;
        this.options = Stream.concat(
                        Stream.of("-proc:none", "-nowarn", "-g", "-implicit:none"),
                        // Slower, so only where it makes a difference.
                        java < OWN ? Stream.of("--release", Integer.toString(java)) : Stream.empty())
                .toList();
    }

    @Override
    public synchronized List<CompileError> compile(List<Path> sources, Path output) throws IOException {
        Files.createDirectories(output);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean compiled = javac.getTask(
                        new StringWriter(), files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        if (compiled) {
            return List.of();
        }
        List<CompileError> errors = said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(CompileError::of)
                .toList();
        // Code that nests too deep ends the compiler itself, and it reports nothing.
        return errors.isEmpty() ? List.of(CompileError.GAVE_UP) : errors;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
