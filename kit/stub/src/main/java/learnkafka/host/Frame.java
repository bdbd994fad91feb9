package learnkafka.host;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a stack trace.
 *
 * @param file name of the source file; empty where it is not known
 */
public record Frame(String type, String method, String file, int line) {

    public Frame {
        requireNonNull(type);
        requireNonNull(method);
        requireNonNull(file);
    }

    /** As many as travel of one stack. */
    static final int MOST = 128;

    private static final int LENGTH = 300;

    /** The host program itself, and how it reaches the learner's code and is reached. */
    private static final List<String> OWN =
            List.of("learnkafka.host.", "jdk.internal.reflect.", "java.lang.reflect.", "jdk.proxy", "com.sun.proxy");

    /** Take the learner's part of a stack. */
    static List<Frame> of(StackTraceElement[] stack) {
        return trim(stack).limit(MOST).map(Frame::of).toList();
    }

    /** Leave out the lines of the host program. */
    static Stream<StackTraceElement> trim(StackTraceElement[] stack) {
        int end = stack.length;
        boolean called =
                Arrays.stream(stack).anyMatch(line -> line.getClassName().startsWith(OWN.get(0)));
        if (called && end > 0 && stack[end - 1].getClassName().equals("java.lang.Thread")) {
            end--;
        }
        return Arrays.stream(stack, 0, end)
                .filter(line -> !called || OWN.stream().noneMatch(line.getClassName()::startsWith));
    }

    /** The lines below the proxy that made an exception, so that it seems to come from the proxy itself. */
    static StackTraceElement[] ofCaller(StackTraceElement[] stack) {
        StackTraceElement[] below = Arrays.stream(stack)
                .dropWhile(line -> !line.getClassName().equals(Remote.class.getName()))
                .toArray(StackTraceElement[]::new);
        return trim(below).toArray(StackTraceElement[]::new);
    }

    private static Frame of(StackTraceElement line) {
        String file = line.getFileName();
        return new Frame(
                Texts.cut(line.getClassName(), LENGTH),
                Texts.cut(line.getMethodName(), LENGTH),
                file == null ? "" : Texts.cut(file, LENGTH),
                line.getLineNumber());
    }

    /** The same as Java has it. */
    public StackTraceElement toElement() {
        return new StackTraceElement(type, method, file.isEmpty() ? null : file, line);
    }

    /** The same as Java has it, for a whole stack. */
    public static StackTraceElement[] toElements(List<Frame> frames) {
        return frames.stream().map(Frame::toElement).toArray(StackTraceElement[]::new);
    }
}
