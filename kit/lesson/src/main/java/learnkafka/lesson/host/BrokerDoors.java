package learnkafka.lesson.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.host.Relay;

/** The kit's side of the doors through which code in a sandbox reaches its brokers: a Unix socket for each of them. */
public final class BrokerDoors implements AutoCloseable {

    private final Path folder;
    private final List<Relay> relays = new ArrayList<>();

    /** Open doors in this folder, which the sandbox can read. */
    public BrokerDoors(Path folder) {
        this.folder = folder;
    }

    /**
     * Open a door for each broker.
     *
     * @param bootstrapServers for example {@code localhost:40001,localhost:40002}
     */
    public synchronized void open(String bootstrapServers) {
        for (String address : bootstrapServers.split(",")) {
            int colon = address.lastIndexOf(':');
            int port = Integer.parseInt(address.substring(colon + 1));
            Path socket = folder.resolve(Integer.toString(port));
            try {
                // A port that another broker had before is a door to this one now.
                Files.deleteIfExists(socket);
                relays.add(Relay.start(
                        UnixDomainSocketAddress.of(socket), new InetSocketAddress(address.substring(0, colon), port)));
            } catch (IOException refused) {
                throw new UncheckedIOException("Can't open a way to the broker at [" + socket + "]", refused);
            }
        }
    }

    @Override
    public synchronized void close() {
        relays.forEach(Relay::close);
    }
}
