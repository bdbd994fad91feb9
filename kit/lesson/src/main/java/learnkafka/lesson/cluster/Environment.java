package learnkafka.lesson.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the surroundings say about where to get Kafka from, and where things lie.
 *
 * @param variables environment variables
 * @param properties system properties
 */
record Environment(Map<String, String> variables, Map<String, String> properties) {

    /** Describe the surroundings of this process. */
    static Environment ofProcess() {
        Properties properties = System.getProperties();
        Map<String, String> strings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> strings.put(name, properties.getProperty(name)));
        return new Environment(System.getenv(), strings);
    }

    /** An environment variable; a blank one counts as not set. */
    Optional<String> variable(String name) {
        return said(variables.get(name));
    }

    /** A system property; a blank one counts as not set. */
    Optional<String> property(String name) {
        return said(properties.get(name));
    }

    /** The user's home folder; a container may have none. */
    Optional<Path> home() {
        return property("user.home").map(Path::of).filter(Path::isAbsolute);
    }

    private static Optional<String> said(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
