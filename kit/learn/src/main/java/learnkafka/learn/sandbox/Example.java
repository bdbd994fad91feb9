package learnkafka.learn.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments that a program is documented with: {@code Produce client.properties payments payment-1}. */
public final class Example {

    private static final String AFTER_SETTINGS = "\\s+client\\.properties((?:\\s+[^\\s}*]+)*)\\s*}";

    private Example() {}

    /**
     * Read from the comment of a program's source which arguments it may be given.
     *
     * @param program simple name of its class
     * @return the arguments after the file with the settings; none if the comment has no example
     */
    public static List<String> arguments(Path source, String program) throws IOException {
        if (!Files.isRegularFile(source)) {
            return List.of();
        }
        Matcher example = Pattern.compile("\\{@code\\s+" + Pattern.quote(program) + AFTER_SETTINGS)
                .matcher(Files.readString(source));
        return example.find() && !example.group(1).isBlank()
                ? List.of(example.group(1).strip().split("\\s+"))
                : List.of();
    }
}
