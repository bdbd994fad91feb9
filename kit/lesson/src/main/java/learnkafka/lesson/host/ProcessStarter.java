package learnkafka.lesson.host;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one thread that lives as long as this JVM.
 *
 * <p>Linux tells a process that asks for it when its parent dies, as a sandbox does, and takes for the parent the thread
 * that started it. A test's thread ends with the test.
 */
final class ProcessStarter {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread starter = new Thread(work, "process-starter");
        starter.setDaemon(true);
        return starter;
    });

    Process start(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> started(builder), thread).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof NotStarted reason) {
                throw reason.reason;
            }
            throw failed;
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException reason) {
            throw new NotStarted(reason);
        }
    }

    private static final class NotStarted extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final IOException reason;

        NotStarted(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
