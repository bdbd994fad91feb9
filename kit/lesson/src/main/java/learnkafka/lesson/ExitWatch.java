package learnkafka.lesson;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Lets a lesson tell that its JVM is ending in the middle of a test, as it does when a learner's code calls exit.
 *
 * <p>Under Maven and in an IDE nobody else would: the JVM of the tests is the learner's too.
 */
final class ExitWatch {

    private static final AtomicReference<Consumer<List<StackTraceElement>>> RUNNING = new AtomicReference<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExitWatch::tell));
    }

    private ExitWatch() {}

    /** Have something told, with the frames of the thread that called exit, if the JVM ends before {@link #end}. */
    static void begin(Consumer<List<StackTraceElement>> told) {
        RUNNING.set(told);
    }

    static void end() {
        RUNNING.set(null);
    }

    private static void tell() {
        Consumer<List<StackTraceElement>> told = RUNNING.getAndSet(null);
        if (told != null) {
            // Maven takes nothing from System.out any more, but still passes on what comes this way.
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
            Thread.getAllStackTraces().values().stream()
                    .map(Arrays::asList)
                    .filter(ExitWatch::callsExit)
                    .findFirst()
                    .ifPresent(told);
        }
    }

    private static boolean callsExit(List<StackTraceElement> frames) {
        return frames.stream()
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }
}
