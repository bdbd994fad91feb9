package learnkafka.lesson.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads how a client gets into a cluster of your own: SASL and TLS settings, from the file you name. */
public final class ClientSettings {

    private static final String VARIABLE = "LEARN_KAFKA_CONFIG";

    private ClientSettings() {}

    /**
     * Read the file that {@code LEARN_KAFKA_CONFIG} names in this process.
     *
     * @return settings for any client, none if no file is named
     * @throws NoBroker if the file can't be read
     */
    public static Map<String, Object> ofProcess() {
        return of(Environment.ofProcess());
    }

    /**
     * Read the file that {@code LEARN_KAFKA_CONFIG} names.
     *
     * @return settings for any client, none if no file is named
     * @throws NoBroker if the file can't be read
     */
    static Map<String, Object> of(Environment environment) {
        Optional<String> file = environment.variable(VARIABLE);
        return file.isPresent() ? read(file.get()) : Map.of();
    }

    private static Map<String, Object> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new NoBroker(
                    "Can't read [%s], which %s names. Give the path of a client.properties file, or unset %s"
                            .formatted(file, VARIABLE, VARIABLE),
                    e);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        // The choice of broker says where the cluster is; the file says how to get in.
        settings.remove("bootstrap.servers");
        return Map.copyOf(settings);
    }
}
