package learnkafka.lesson.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes environments for tests: this process's system properties, and only the variables that a test names. */
final class Surroundings {

    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, String> properties =
            new TreeMap<>(Environment.ofProcess().properties());

    /**
     * Describe a machine without Docker.
     *
     * @param folder the user's home there
     */
    Surroundings(Path folder) {
        properties.put("user.home", folder.toString());
        properties.remove("broker");
        // The user's real cache, so that not each test makes an archive of its own.
        CacheFolder.of(Environment.ofProcess())
                .ifPresent(cache ->
                        variables.put("XDG_CACHE_HOME", cache.getParent().toString()));
        variables.put("DOCKER_HOST", "unix://" + folder.resolve("no-docker.sock"));
    }

    Surroundings variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Surroundings property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Environment environment() {
        return new Environment(variables, properties);
    }

    Cluster open(String choice) {
        return open(choice, 1);
    }

    Cluster open(String choice, int brokers) {
        return new Clusters(environment()).open(choice, brokers);
    }
}
