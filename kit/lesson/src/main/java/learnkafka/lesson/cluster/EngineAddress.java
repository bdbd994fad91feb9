package learnkafka.lesson.cluster;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a Docker engine listens.
 *
 * @param name as {@code DOCKER_HOST} has it, for example {@code unix:///var/run/docker.sock}
 */
record EngineAddress(String name) {

    static EngineAddress of(Path socket) {
        return new EngineAddress("unix://" + socket);
    }

    /** Whether it can be asked without more ado. Engines behind SSH, or behind TLS with its port, can't. */
    boolean isPlain() {
        return name.startsWith("unix:") || (name.startsWith("tcp:") && !name.endsWith(":2376"));
    }

    /** What to connect to; nothing if the name makes no sense. */
    Optional<SocketAddress> socket() {
        try {
            URI uri = URI.create(name);
            if (name.startsWith("unix:")) {
                return Optional.of(UnixDomainSocketAddress.of(uri.getPath()));
            }
            return Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
