package learnkafka.lesson.cluster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of this copy of learn-kafka, however the program was started that wants to know. */
final class Homes {

    private Homes() {}

    /** The folders that may be it, the nearest first: the one that {@code ./learn} names, or all around the working folder. */
    static Stream<Path> candidates(Environment environment) {
        Optional<String> home = environment.property("learnkafka.home");
        if (home.isPresent()) {
            return Stream.of(Path.of(home.get()));
        }
        Path start = Path.of(environment.property("user.dir").orElse("")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent);
    }
}
