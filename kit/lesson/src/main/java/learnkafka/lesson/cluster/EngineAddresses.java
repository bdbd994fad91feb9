package learnkafka.lesson.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists where a Docker engine may listen: the places where Testcontainers looks, without loading it. */
final class EngineAddresses {

    private final Environment environment;

    EngineAddresses(Environment environment) {
        this.environment = environment;
    }

    /** The one that somebody named, or else each usual socket that exists. */
    List<EngineAddress> list() {
        TestcontainersSettings settings = TestcontainersSettings.of(environment);
        return settings.get("tc.host")
                .or(() -> environment.variable("DOCKER_HOST"))
                .or(() -> settings.get("docker.host"))
                .map(EngineAddress::new)
                .map(List::of)
                .orElseGet(this::usual);
    }

    private List<EngineAddress> usual() {
        List<Path> sockets = new ArrayList<>();
        sockets.add(Path.of("/var/run/docker.sock"));
        environment.variable("XDG_RUNTIME_DIR").ifPresent(folder -> sockets.add(Path.of(folder, "docker.sock")));
        environment.home().ifPresent(home -> {
            sockets.add(home.resolve(".docker/run/docker.sock"));
            userId(home).ifPresent(id -> sockets.add(Path.of("/run/user", id.toString(), "docker.sock")));
            sockets.add(home.resolve(".docker/desktop/docker.sock"));
        });
        return sockets.stream()
                .filter(Files::exists)
                .distinct()
                .map(EngineAddress::of)
                .toList();
    }

    private static Optional<Object> userId(Path home) {
        try {
            return Optional.of(Files.getAttribute(home, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
