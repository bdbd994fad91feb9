package learnkafka.lesson.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * What a sandbox says of itself.
 *
 * @param addresses where its brokers listen
 * @param process id of the process that keeps it running
 * @param since when that process was started, as ids of processes come again
 * @param kafka what it is, for example {@code embedded Kafka 4.3.1}
 */
record SandboxNote(Addresses addresses, long process, Instant since, String kafka) {

    /** A broker on this machine accepts a connection at once. */
    private static final int PATIENCE_MILLIS = 300;

    /** The time of a start is worked out from that of the machine's, which is corrected now and then. */
    private static final Duration ABOUT = Duration.ofMinutes(1);

    /** Describe a sandbox that this process keeps running. */
    static SandboxNote ofThisProcess(Addresses addresses, String kafka) {
        ProcessHandle process = ProcessHandle.current();
        return new SandboxNote(addresses, process.pid(), start(process), kafka);
    }

    /** Understand what was written; nothing, if it makes no sense. */
    static Optional<SandboxNote> of(Properties written) {
        try {
            return Optional.of(new SandboxNote(
                    Addresses.of(written.getProperty("addresses", "")),
                    Long.parseLong(written.getProperty("process", "")),
                    Instant.parse(written.getProperty("since", "")),
                    written.getProperty("kafka", "Kafka")));
        } catch (NoBroker | NumberFormatException | DateTimeParseException garbage) {
            return Optional.empty();
        }
    }

    /** What to write. */
    String text() {
        return "addresses=%s\nprocess=%d\nsince=%s\nkafka=%s\n".formatted(addresses, process, since, kafka);
    }

    int brokers() {
        return addresses.list().size();
    }

    /** Whether the process lives and a broker listens. */
    boolean isTrue() {
        return ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .map(SandboxNote::start)
                        .filter(started ->
                                Duration.between(started, since).abs().compareTo(ABOUT) < 0)
                        .isPresent()
                && listens();
    }

    private static Instant start(ProcessHandle process) {
        // Where a system does not tell, the id has to do.
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private boolean listens() {
        String first = addresses.list().get(0);
        int colon = first.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(first.substring(0, colon), Integer.parseInt(first.substring(colon + 1))),
                    PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
