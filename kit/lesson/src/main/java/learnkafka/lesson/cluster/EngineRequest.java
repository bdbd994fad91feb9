package learnkafka.lesson.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question to a Docker engine over its socket.
 *
 * <p>HTTP by hand: Java's client knows no Unix sockets, and the libraries that do take longer to load than the whole
 * choice of a broker may take.
 */
final class EngineRequest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})\\b");

    private final SocketAddress address;
    private final String line;

    /**
     * Prepare a request.
     *
     * @param line method and path, for example {@code GET /_ping}
     */
    EngineRequest(SocketAddress address, String line) {
        this.address = address;
        this.line = line;
    }

    /**
     * An engine's answer.
     *
     * @param status HTTP status, or 0 if it speaks something else
     * @param body lines of the body
     */
    record Answer(int status, List<String> body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** Send it and wait for the answer; nothing if none comes in time. */
    Optional<Answer> answerWithin(Duration time) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<SocketChannel> open = new CompletableFuture<>();
        Daemon.run("docker-request", () -> {
            try (SocketChannel channel = open()) {
                open.complete(channel);
                answer.complete(ask(channel));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            // Ends the thread, if it still waits.
            open.thenAccept(EngineRequest::close);
        }
    }

    private Answer ask(SocketChannel channel) throws IOException {
        channel.connect(address);
        // Version 1.0: the engine closes the connection after the answer, and sends no chunks.
        channel.write(StandardCharsets.US_ASCII.encode(line + " HTTP/1.0\r\nHost: docker\r\n\r\n"));
        try (BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            int status = status(reader.readLine());
            List<String> lines = reader.lines().toList();
            int blank = lines.indexOf("");
            return new Answer(status, lines.subList(blank + 1, lines.size()));
        }
    }

    private static int status(@Nullable String first) {
        Matcher status = STATUS.matcher(first == null ? "" : first);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }
}
