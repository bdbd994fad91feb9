package learnkafka.learn.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles sources against a class path. */
@FunctionalInterface
public interface Javac {

    /**
     * Compile sources. No annotation processor runs, whatever lies on the class path.
     *
     * @param output the folder for the classes; made if missing
     * @return the errors, none if the classes are there
     */
    List<CompileError> compile(List<Path> sources, Path output) throws IOException;
}
