package learnkafka.lesson.cluster;

import java.nio.file.Path;
import java.util.Optional;

/** Finds where this user keeps what can be made again. */
final class CacheFolder {

    private static final String NAME = "learn-kafka";

    private CacheFolder() {}

    /** The folder, which need not exist; nothing where the user has no home. */
    static Optional<Path> of(Environment environment) {
        return environment
                .variable("XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> environment.home().map(home -> home.resolve(usual(environment))))
                .map(cache -> cache.resolve(NAME));
    }

    private static Path usual(Environment environment) {
        boolean mac = environment.property("os.name").orElse("").startsWith("Mac");
        return mac ? Path.of("Library", "Caches") : Path.of(".cache");
    }
}
