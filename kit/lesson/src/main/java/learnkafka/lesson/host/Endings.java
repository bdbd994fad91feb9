package learnkafka.lesson.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells in a sentence how a host ended, or where it stood. */
final class Endings {

    private static final List<String> NOT_LEARNERS =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.apache.kafka.", "org.slf4j.", "learnkafka.");

    private Endings() {}

    static HostGone gone(String subject, Ending ending) {
        String code = ending.exitCode().isPresent()
                ? ", with exit code " + ending.exitCode().getAsInt()
                : "";
        String how = switch (ending.way()) {
            case EXIT ->
                "System.exit was called" + at(ending.frames()) + code
                        + ", which ends the whole JVM. Return from the method instead.";
            case HALT -> "It ended at once" + code + ". Look for Runtime.halt, or for a crash in its output.";
            case OUT_OF_MEMORY ->
                "Its memory was full (java.lang.OutOfMemoryError). Keep less, or let go of it earlier.";
            case KILLED -> "It was killed from outside" + code + ".";
            case CLOSED -> "The lesson has closed it.";
            case TIMED_OUT -> "It was killed because an earlier call did not return in time.";
            case GARBAGE ->
                "It was killed because something else than the kit wrote to its standard output stream, or"
                        + " closed it. Print by System.out.println, not to FileDescriptor.out.";
            case NOT_STARTED ->
                "It did not start" + code + ": " + ending.detail().strip();
        };
        return new HostGone("No answer from [" + subject + "]: the JVM that runs your code has ended. " + how, ending);
    }

    static HostTimedOut late(String subject, Duration limit, List<HostThread> threads, List<StackTraceElement> at) {
        String where = at.isEmpty() ? "It does not even say where it is." : "It is still" + at(at) + ".";
        return new HostTimedOut(
                "[" + subject + "] did not return within " + seconds(limit) + ". " + where, at, threads);
    }

    private static String at(List<StackTraceElement> frames) {
        return learners(frames)
                .or(() -> frames.stream().findFirst())
                .map(line -> " at " + line.getFileName() + ":" + line.getLineNumber())
                .orElse("");
    }

    private static Optional<StackTraceElement> learners(List<StackTraceElement> frames) {
        return frames.stream()
                .filter(line -> NOT_LEARNERS.stream().noneMatch(line.getClassName()::startsWith))
                .findFirst();
    }

    private static String seconds(Duration limit) {
        long millis = limit.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
