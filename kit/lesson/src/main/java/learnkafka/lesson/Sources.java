package learnkafka.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a learner's sources for one lesson lie.
 *
 * @param folder the folder with the stub in it
 * @param shown how the folder is called towards the learner: {@code exercises/src/lesson12_fan_out}
 */
public record Sources(Path folder, String shown) {

    /** Say where a frame of the learner's code is: {@code exercises/src/lesson12_fan_out/FanOut.java:21}. */
    public String locate(StackTraceElement frame) {
        return shown + "/" + frame.getFileName() + ":" + frame.getLineNumber();
    }

    /**
     * Find the line on which a class declares a method.
     *
     * @return a frame for that line, or for line 1 where the source can't be read
     */
    public StackTraceElement declaration(Class<?> type, String method) {
        String file = type.getSimpleName() + ".java";
        return new StackTraceElement(type.getName(), method, file, line(file, method));
    }

    private int line(String file, String method) {
        Pattern declared = Pattern.compile("\\bpublic\\b.*\\b" + Pattern.quote(method) + "\\s*\\(");
        List<String> lines = read(folder.resolve(file));
        return IntStream.range(0, lines.size())
                        .filter(i -> declared.matcher(lines.get(i)).find())
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static List<String> read(Path source) {
        try {
            return Files.isReadable(source) ? Files.readAllLines(source) : List.of();
        } catch (IOException unreadable) {
            // The line only helps the reader; without it the diagnosis stands.
            return List.of();
        }
    }
}
