package learnkafka.learn.compile;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with the JDK's own compiler, which is fast from its second use on. */
public final class Compiler implements Javac, Closeable {

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final List<Path> classPath;

    /**
     * Prepare to compile against a class path.
     *
     * @param classPath jars and folders that the sources may use; kept open until {@link #close}
     */
    public Compiler(List<Path> classPath) {
        this.classPath = classPath;
    }

    @Override
    public synchronized List<CompileError> compile(List<Path> sources, Path output) throws IOException {
        Files.createDirectories(output);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean compiled = javac.getTask(
                        new StringWriter(),
                        files,
                        said,
                        List.of("-proc:none", "-nowarn", "-g", "-implicit:none"),
                        null,
                        files.getJavaFileObjectsFromPaths(sources))
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
