package learnkafka.host;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells the kit, while the JVM ends, which line called {@code System.exit}. A shutdown hook. */
final class ExitWatch implements Runnable {

    private static final Duration BOUND = Duration.ofSeconds(1);

    private final Conversation kit;

    ExitWatch(Conversation kit) {
        this.kit = kit;
    }

    @Override
    public void run() {
        exitingStack().ifPresent(stack -> {
            List<Frame> frames = Frame.of(stack).stream()
                    .dropWhile(frame -> frame.type().startsWith("java.lang."))
                    .toList();
            try {
                kit.tell(new Message.Exiting(frames));
                kit.flush(BOUND);
            } catch (InterruptedException | RefusedException hurried) {
                // The exit code tells the rest.
            }
        });
        Descendants.kill();
    }

    /** The thread that called it waits in it for all hooks. Empty where a signal ends the JVM. */
    private static Optional<StackTraceElement[]> exitingStack() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(line -> line.getClassName().equals("java.lang.Runtime")
                                && line.getMethodName().equals("exit")))
                .findFirst();
    }
}
