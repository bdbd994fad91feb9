package learnkafka.host;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Passes connections on: whoever connects to one address talks to another. One of both may be a Unix socket. */
public final class Relay implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocketChannel server;
    private final SocketAddress to;

    private Relay(ServerSocketChannel server, SocketAddress to) {
        this.server = server;
        this.to = to;
    }

    /**
     * Listen at an address, until closed.
     *
     * @param to where connections go; nobody needs to listen there yet
     */
    public static Relay start(SocketAddress from, SocketAddress to) throws IOException {
        ServerSocketChannel server = from instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        server.bind(from);
        Relay relay = new Relay(server, to);
        daemon(relay::accept);
        return relay;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel one = server.accept();
                daemon(() -> pass(one));
            }
        } catch (IOException closed) {
            // The end of the relay.
        }
    }

    private void pass(SocketChannel one) {
        try {
            SocketChannel other = SocketChannel.open(to);
            daemon(() -> copy(other, one));
            copy(one, other);
        } catch (IOException nobodyThere) {
            close(one);
        }
    }

    /** Copy until either side ends, and then end both. */
    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException ended) {
            // As good as the end of the stream.
        }
        close(from);
        close(to);
    }

    private static void close(Closeable channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // Nothing more can be done about it.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(server);
    }
}
