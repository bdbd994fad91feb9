package learnkafka.lesson.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that runs brokers, and ends when this JVM does. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READY = "READY ";

    private final Process process;
    private final String addresses;

    private BrokerProcess(Process process, String addresses) {
        this.process = process;
        this.addresses = addresses;
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
            Optional<String> addresses =
                    addressesFrom(process.getInputStream()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new BrokerProcess(process, addresses.orElseThrow(() -> died(process, complaints)));
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

    /** The addresses once they are known, nothing if the process ends without telling any. */
    private static CompletableFuture<Optional<String>> addressesFrom(InputStream out) {
        CompletableFuture<Optional<String>> addresses = new CompletableFuture<>();
        Daemon.run("broker-output", () -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith(READY))
                        .forEach(line -> addresses.complete(Optional.of(line.substring(READY.length()))));
            } catch (IOException | UncheckedIOException e) {
                // The process was told to end.
            }
            addresses.complete(Optional.empty());
        });
        return addresses;
    }

    String addresses() {
        return addresses;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Tell the process to end. It does so by itself, within moments, and nobody needs to wait for that. */
    @Override
    public void close() {
        try (OutputStream in = process.getOutputStream()) {
            in.flush();
        } catch (IOException e) {
            // It has ended already.
        }
    }
}
