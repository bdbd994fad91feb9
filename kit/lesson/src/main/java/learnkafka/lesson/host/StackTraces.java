package learnkafka.lesson.host;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.stub.Todo;

/** Reads from what a JVM printed which exceptions ended its threads. */
final class StackTraces {

    private static final Pattern HEAD = Pattern.compile("Exception in thread \"(.*?)\" ([\\w.$]+)(?:: (.*))?");
    private static final Pattern FRAME =
            Pattern.compile("\\s+at (?:.*/)?([\\w.$]+)\\.([\\w$<>]+)\\((?:(.+\\.java):(\\d+)|.*)\\)");

    private StackTraces() {}

    static List<UncaughtException> in(String text) {
        List<UncaughtException> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = HEAD.matcher(lines.get(i));
            if (head.matches()) {
                RuntimeException thrown = exception(head.group(2), head.group(3));
                thrown.setStackTrace(frames(lines.subList(i + 1, lines.size())));
                found.add(new UncaughtException(head.group(1), thrown));
            }
        }
        return found;
    }

    private static RuntimeException exception(String className, String message) {
        return className.equals(Todo.class.getName())
                ? new Todo()
                : new LearnerException(className, message == null ? "" : message);
    }

    /** Frames follow the first line, those of causes included: the learner's own line may stand there alone. */
    private static StackTraceElement[] frames(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> !HEAD.matcher(line).matches())
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .map(StackTraces::frame)
                .toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement frame(Matcher frame) {
        return new StackTraceElement(
                frame.group(1),
                frame.group(2),
                frame.group(3),
                frame.group(4) == null ? -1 : Integer.parseInt(frame.group(4)));
    }
}
