package learnkafka.learn.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.CompileError;
import learnkafka.learn.compile.Compiler;
import learnkafka.lesson.files.Folders;

/**
 * A lesson's own test and stub, compiled from the kit's copy, never from a learner's.
 *
 * @param lesson where they come from
 * @param testClass name of the test class
 * @param classes class files by class name; the stub's forward to a host
 */
public record Pristine(LessonFolder lesson, String testClass, Map<String, byte[]> classes) {

    /** Compile a lesson's test and stub in some room, and make forwarders of the stub. */
    static Pristine compile(LessonFolder lesson, Compiler compiler, Path room) {
        try {
            Path output = Files.createTempDirectory(room, lesson.id().folder());
            List<Path> sources = new ArrayList<>(lesson.sources());
            sources.addAll(lesson.tests());
            List<CompileError> errors = compiler.compile(sources, output);
            if (!errors.isEmpty()) {
                throw new BrokenLesson(lesson, errors.get(0));
            }
            Map<String, byte[]> classes = read(output);
            for (Path stub : lesson.sources()) {
                String name = className(lesson, stub);
                classes.put(name, Forwarder.of(name, classes));
            }
            Path test = lesson.tests().get(0);
            Folders.delete(output);
            return new Pristine(lesson, className(lesson, test), classes);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "Can't compile the lesson " + lesson.id().folder(), failed);
        }
    }

    private static String className(LessonFolder lesson, Path source) {
        return lesson.id().folder() + "." + source.getFileName().toString().replace(".java", "");
    }

    private static Map<String, byte[]> read(Path output) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                classes.put(
                        name.substring(0, name.length() - ".class".length()).replace(java.io.File.separatorChar, '.'),
                        Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
