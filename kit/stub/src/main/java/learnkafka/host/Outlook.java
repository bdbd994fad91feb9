package learnkafka.host;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Finds out what a sandbox lets code do. A program to try one out with. */
public final class Outlook {

    private Outlook() {}

    /**
     * Go through a door, and print the version of Java in here.
     *
     * @param arguments the last one names a door, a Unix socket
     */
    public static void main(String[] arguments) throws IOException {
        SocketChannel.open(UnixDomainSocketAddress.of(arguments[arguments.length - 1]))
                .close();
        System.out.println(Runtime.version().feature());
    }
}
