package learnkafka.lesson.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Docker engine as far as the choice of a broker asks: a Unix socket that speaks a little HTTP. */
final class FakeEngine implements AutoCloseable {

    private final ServerSocketChannel server;
    private final Path socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
    private volatile boolean mute;

    FakeEngine(Path folder) throws IOException {
        socket = folder.resolve("docker.sock");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        answers.put("GET /_ping", "200 OK\r\n\r\nOK");
        Daemon.run("fake-engine", this::serve);
    }

    /** Accept and never answer. */
    FakeEngine mute() {
        mute = true;
        return this;
    }

    FakeEngine withImage(String name) {
        return answering("GET /images/" + name + "/json", "200 OK\r\n\r\n{}");
    }

    /** Answer a request with a status line's rest, headers and a body. */
    FakeEngine answering(String request, String answer) {
        answers.put(request, answer);
        return this;
    }

    String host() {
        return "unix://" + socket;
    }

    List<String> requests() {
        return requests;
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                SocketChannel channel = server.accept();
                open.add(channel);
                if (!mute) {
                    answer(channel);
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void answer(SocketChannel channel) throws IOException {
        try (channel) {
            BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            String request = reader.readLine().replace(" HTTP/1.0", "");
            requests.add(request);
            String answer = answers.getOrDefault(request, "404 Not Found\r\n\r\n{\"message\":\"no such image\"}");
            channel.write(StandardCharsets.UTF_8.encode("HTTP/1.0 " + answer));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
