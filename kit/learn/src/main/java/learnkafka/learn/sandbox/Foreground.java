package learnkafka.learn.sandbox;

import java.io.IOException;
import java.util.List;

/** Runs a program that has the terminal to itself, as if it had been started there. */
final class Foreground {

    private Foreground() {}

    /** What {@link learnkafka.host.Attended} is told first, so that no program outlives this process. */
    static String thisProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /**
     * Run a program to its end and return its exit code. What ends this JVM ends the program first.
     *
     * @param after what to do when it has ended, in either case
     */
    static int run(List<String> line, Runnable after) throws IOException {
        Process process = new ProcessBuilder(line).inheritIO().start();
        // Ctrl-C reaches both. This JVM stays until the program has ended in good order, and ends with its exit code.
        Thread ending = new Thread(() -> end(process, after), "learn-kafka-end");
        Runtime.getRuntime().addShutdownHook(ending);
        int exit = process.onExit().join().exitValue();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
            after.run();
        } catch (IllegalStateException endingAlready) {
            awaitEndBy(ending);
        }
        return exit;
    }

    /** Leave it to the hook to clean up and to end this JVM: two who delete the same folder disturb each other. */
    private static void awaitEndBy(Thread hook) {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process, Runnable after) {
        // Not Process.destroy(), which closes streams that are not this JVM's.
        process.toHandle().destroy();
        int exit = process.onExit().join().exitValue();
        after.run();
        Runtime.getRuntime().halt(exit);
    }
}
