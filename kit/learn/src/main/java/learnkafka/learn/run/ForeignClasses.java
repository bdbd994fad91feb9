package learnkafka.learn.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.compile.CompileError;

/**
 * Finds classes that are not in their lesson's package.
 *
 * <p>A class of a learner's that is called {@code org.junit.jupiter.api.Assertions} would be loaded nowhere but in their
 * own JVM. It is refused all the same: whoever reads a grade shall not have to trust in that.
 */
final class ForeignClasses {

    private ForeignClasses() {}

    /** Tell of the first such class in a folder of classes; nothing if all are where they belong. */
    static List<CompileError> in(Path classes, String lesson) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .map(classes::relativize)
                    .filter(file -> !Path.of(lesson).equals(file.getParent()))
                    .map(file -> file.toString().replace(".class", "").replace(File.separatorChar, '.'))
                    .sorted()
                    .limit(1)
                    .map(name -> new CompileError(
                            "",
                            0,
                            List.of("The class [%s] is not in the package [%s]. Move it there."
                                    .formatted(name, lesson))))
                    .toList();
        }
    }
}
