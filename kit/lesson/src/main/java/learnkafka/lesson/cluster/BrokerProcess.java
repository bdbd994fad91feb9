package learnkafka.lesson.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnkafka.lesson.files.Folders;

/** A process that runs brokers, and ends when this JVM does. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);
    private static final String READY = "READY ";

    private final Process process;
    private final String addresses;
    private final Path logs;

    private BrokerProcess(Process process, String ready) {
        this.process = process;
        int space = ready.indexOf(' ');
        this.addresses = ready.substring(0, space);
        this.logs = Path.of(ready.substring(space + 1));
    }

    /**
     * Start a process and wait until its brokers take requests.
     *
     * @throws NoBroker if it ends before that, or takes too long
     */
    static BrokerProcess start(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new NoBroker(
                    "The embedded broker did not start: %s. Use another: -Dbroker=docker".formatted(e.getMessage()), e);
        }
        Tail complaints = Tail.of(process.getErrorStream());
        try {
            Optional<String> ready = readyLine(process.getInputStream()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new BrokerProcess(process, ready.orElseThrow(() -> died(process, complaints)));
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new NoBroker(
                    "The embedded broker was not ready within %d s.%s".formatted(PATIENCE.toSeconds(), complaints), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new NoBroker("The embedded broker did not start: this thread was interrupted", e);
        }
    }

    private static NoBroker died(Process process, Tail complaints) {
        return new NoBroker("The embedded broker ended before it was ready, exit code [%d].%s"
                .formatted(process.onExit().join().exitValue(), complaints.atEnd()));
    }

    /** Addresses and folder once they are known, nothing if the process ends without telling any. */
    private static CompletableFuture<Optional<String>> readyLine(InputStream out) {
        CompletableFuture<Optional<String>> ready = new CompletableFuture<>();
        Daemon.run("broker-output", () -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith(READY))
                        .forEach(line -> ready.complete(Optional.of(line.substring(READY.length()))));
            } catch (IOException | UncheckedIOException e) {
                // The process was told to end.
            }
            ready.complete(Optional.empty());
        });
        return ready;
    }

    String addresses() {
        return addresses;
    }

    /** The folder that the brokers write to. */
    Path logs() {
        return logs;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    /**
     * End the process and remove what it wrote.
     *
     * <p>It is killed: nobody reads its logs again, and to stop in good order takes it half a second. It has ended when
     * this returns, and with it the threads that wait for it, for each of which a JVM that exits would wait 0.3 s.
     */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.deleteQuietly(logs);
    }
}
