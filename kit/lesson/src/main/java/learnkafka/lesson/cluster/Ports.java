package learnkafka.lesson.cluster;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds out whether brokers can have the ports that somebody wants them to have. */
final class Ports {

    private static final int PATIENCE_MILLIS = 300;

    private Ports() {}

    /**
     * Make sure that ports are free.
     *
     * @throws NoBroker if one is not
     */
    static void requireFree(int first, int number) {
        for (int port = first; port < first + number; port++) {
            // A system may let a program listen on all addresses although another one does on localhost: ask first.
            if (answers(port)) {
                throw taken(port, "another program listens there");
            }
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(port));
            } catch (BindException taken) {
                throw taken(port, taken.getMessage());
            } catch (IOException other) {
                throw taken(port, String.valueOf(other.getMessage()));
            }
        }
    }

    private static NoBroker taken(int port, String why) {
        return new NoBroker(
                "Can't have the port [%d]: %s. Choose another: ./learn broker --port %d, or end what listens there."
                        .formatted(port, why, port < 1024 ? 9092 : port < 60_000 ? port + 1000 : port - 1000));
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
