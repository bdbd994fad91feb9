package learnkafka.broker;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.PreboundSocketFactoryManager;
import org.apache.kafka.common.test.TestKitNodes;

/**
 * Gives the brokers of a cluster ports that somebody else can know beforehand.
 *
 * <p>The test kit binds a free port for each listener before it starts, and writes it into what the broker advertises.
 * Where a socket is bound already, it takes that one.
 */
final class FixedPorts {

    private FixedPorts() {}

    /**
     * Bind the brokers' sockets, the first to this port and the others to those after it.
     *
     * @throws BindException if one of the ports can't be had; the message names it
     */
    @SuppressWarnings("unchecked")
    static void bind(KafkaClusterTestKit.Builder builder, TestKitNodes nodes, int first)
            throws IOException, ReflectiveOperationException {
        // The builder knows no ports, and there is no other way in.
        Object manager = value(KafkaClusterTestKit.Builder.class, "socketFactoryManager", builder);
        var sockets = (Map<Integer, Map<String, ServerSocketChannel>>)
                value(PreboundSocketFactoryManager.class, "sockets", manager);
        String listener = nodes.brokerListenerName().value();
        int port = first;
        for (int id : nodes.brokerNodes().keySet()) {
            sockets.computeIfAbsent(id, none -> new HashMap<>()).put(listener, bound(port++));
        }
    }

    private static Object value(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static ServerSocketChannel bound(int port) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            socket.configureBlocking(false);
            // On all addresses, as Kafka does: "localhost" is 127.0.0.1 to one client and ::1 to another.
            socket.bind(new InetSocketAddress(port));
            return socket;
        } catch (BindException taken) {
            socket.close();
            throw new BindException("can't listen on port " + port + ": " + taken.getMessage());
        }
    }
}
