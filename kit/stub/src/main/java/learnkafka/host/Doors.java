package learnkafka.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets code in a sandbox without a network reach its brokers, and nobody else.
 *
 * <p>A folder that the sandbox can read has a Unix socket for each broker, called like the broker's port. Here, inside of
 * the sandbox, somebody listens at that port.
 */
final class Doors {

    /** The property that names the folder. Without it there are no doors, as there are no walls. */
    private static final String FOLDER = "learnkafka.doors";

    private final Path folder;
    private final Set<Path> open = new HashSet<>();

    private Doors(Path folder) {
        this.folder = folder;
    }

    /** Open the doors that there are, and those that come to be. */
    static void open() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Thread thread = new Thread(new Doors(Path.of(folder))::watch, "doors");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            openNew();
            while (changes.take().reset()) {
                openNew();
            }
        } catch (IOException | InterruptedException unreadable) {
            // Then no broker can be reached, and each test says so.
        }
    }

    private void openNew() throws IOException {
        List<Path> sockets;
        try (Stream<Path> files = Files.list(folder)) {
            sockets = files.filter(open::add).toList();
        }
        for (Path socket : sockets) {
            int port = Integer.parseInt(socket.getFileName().toString());
            Relay.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), UnixDomainSocketAddress.of(socket));
        }
    }
}
