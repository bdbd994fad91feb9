package learnkafka.lesson.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Reads what somebody has told Testcontainers on this machine, without loading Testcontainers, which takes long. */
final class TestcontainersSettings {

    /** Ryuk removes containers after a crash. Testcontainers has the version inside; a test compares the two. */
    static final String RYUK = "testcontainers/ryuk:0.14.0";

    private final Environment environment;
    private final Properties file;

    private TestcontainersSettings(Environment environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    static TestcontainersSettings of(Environment environment) {
        Properties properties = new Properties();
        environment
                .home()
                .map(home -> home.resolve(".testcontainers.properties"))
                .ifPresent(path -> load(path, properties));
        return new TestcontainersSettings(environment, properties);
    }

    private static void load(Path path, Properties properties) {
        if (Files.isReadable(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // Testcontainers would not read it either.
            }
        }
    }

    /** A setting: {@code hub.mirror}, say, from the variable {@code TESTCONTAINERS_HUB_MIRROR} or from the file. */
    Optional<String> get(String name) {
        return environment
                .variable("TESTCONTAINERS_" + name.toUpperCase(Locale.ROOT).replace('.', '_'))
                .or(() -> Optional.ofNullable(file.getProperty(name)).map(String::strip));
    }

    /** The image of Ryuk; nothing where Ryuk is switched off. */
    Optional<String> ryuk() {
        boolean off = environment
                .variable("TESTCONTAINERS_RYUK_DISABLED")
                .filter(Boolean::parseBoolean)
                .isPresent();
        return off ? Optional.empty() : Optional.of(get("ryuk.container.image").orElseGet(() -> here(RYUK)));
    }

    /** Name an image of Docker Hub as it is called on this machine, where a mirror may stand in for the hub. */
    String here(String image) {
        return get("hub.image.name.prefix").orElse("") + image;
    }
}
