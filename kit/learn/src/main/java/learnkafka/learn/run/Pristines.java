package learnkafka.learn.run;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.Compiler;
import learnkafka.lesson.files.Folders;

/** The kit's own lessons, each compiled when it is first asked for. */
public final class Pristines implements Closeable {

    private final Compiler compiler =
            new Compiler(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList());
    private final Path room = Folders.temporary("learn-kafka-pristine");
    private final Map<LessonFolder, Pristine> compiled = new ConcurrentHashMap<>();
    private final Map<Pristine, List<ExpectedTest>> expected = new ConcurrentHashMap<>();

    Pristine of(LessonFolder lesson) {
        return compiled.computeIfAbsent(lesson, folder -> Pristine.compile(folder, compiler, room));
    }

    /** The tests that a lesson has, in their order. */
    List<ExpectedTest> tests(Pristine lesson) {
        return expected.computeIfAbsent(lesson, JUnit::discover);
    }

    @Override
    public void close() throws IOException {
        compiler.close();
        Folders.deleteQuietly(room);
    }
}
