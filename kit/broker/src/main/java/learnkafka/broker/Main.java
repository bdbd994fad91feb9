package learnkafka.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a Kafka cluster for as long as the process that started it lives.
 *
 * <p>Prints one line on standard output when every broker takes requests, with their addresses and the folder that they
 * write to: {@code READY localhost:32769 /tmp/learn-kafka-broker-1}. Ends at the end of standard input, which also comes
 * when the parent is killed, or on SIGTERM; then the folder is removed. Whoever kills it removes the folder.
 */
public final class Main {

    private static final Duration REHEARSAL_LIMIT = Duration.ofMinutes(2);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private Main() {}

    /** Run the cluster that the arguments describe: {@code [--rehearse] [--port=PORT] COUNT [SETTING=VALUE…]}. */
    public static void main(String[] words) throws Exception {
        // Kafka prints on System.out, for instance when it formats its folders. Our one line is to stay alone there.
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        int exit = 0;
        try {
            run(Arguments.of(words), out);
        } catch (Exception e) {
            System.err.println("The broker did not start: " + reason(e));
            exit = 1;
        }
        // Brokers leave threads behind that would keep the process alive.
        System.exit(exit);
    }

    private static void run(Arguments arguments, PrintStream out) throws Exception {
        LogFolder logs = LogFolder.create();
        // Before there are brokers: SIGTERM may come while they start.
        AtomicReference<Brokers> brokers = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(brokers.get(), logs), "end"));
        if (arguments.rehearse()) {
            Rehearsal.limit(REHEARSAL_LIMIT);
        }
        brokers.set(Brokers.start(arguments.brokers(), arguments.port(), arguments.settings(), logs.path()));
        String addresses = brokers.get().addresses();
        if (arguments.rehearse()) {
            Rehearsal.of(addresses);
            return;
        }
        out.println("READY " + addresses + " " + logs.folder());
        out.flush();
        daemon("sweep", logs::sweep);
        awaitEnd(System.in);
    }

    private static void end(@Nullable Brokers brokers, LogFolder logs) {
        if (brokers != null) {
            // First the brokers: one that loses its folder halts the JVM, and the rest of the folder would stay.
            Thread closing = daemon("close", brokers::close);
            try {
                closing.join(CLOSE_LIMIT.toMillis());
            } catch (InterruptedException e) {
                // Then without waiting.
            }
        }
        logs.remove();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitEnd(InputStream in) throws IOException {
        byte[] ignored = new byte[256];
        while (in.read(ignored) >= 0) {
            // Nothing is said on standard input. Its end is what counts.
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
