package learnkafka.learn.solution;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.console.Console;
import learnkafka.lesson.report.Palette;

/**
 * A learner's own files beside those of a right way.
 *
 * @param shown where the right way lies, as seen from the checkout
 * @param lines a unified diff from the learner's files to it
 * @param onlyTheirs names of the learner's files that it does not have
 */
public record Comparison(String shown, List<String> lines, List<String> onlyTheirs) {

    private static final int CONTEXT = 3;

    static Comparison of(Path root, LessonFolder lesson, String shown) {
        List<String> right = names(LessonFolder.sources(root.resolve(shown)));
        List<String> theirs = names(lesson.sources());
        List<String> lines = new ArrayList<>();
        for (String name : right) {
            String own = "exercises/src/" + lesson.id().folder() + "/" + name;
            String other = shown + "/" + name;
            List<String> before = read(root.resolve(own));
            lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                    own, other, before, DiffUtils.diff(before, read(root.resolve(other))), CONTEXT));
        }
        return new Comparison(
                shown,
                lines,
                theirs.stream().filter(name -> !right.contains(name)).toList());
    }

    /** Print it, or say that there is no difference. */
    public void print(Console console) {
        console.line(console.palette()
                .strong(lines.isEmpty() ? "Yours is line by line what is in " + shown : "From yours to " + shown));
        if (!lines.isEmpty()) {
            console.line("");
            // Code stays as it is, whatever the terminal can show.
            lines.forEach(line -> console.out().println(paint(line, console.palette())));
            console.out().flush();
        }
        if (!onlyTheirs.isEmpty()) {
            console.line("");
            console.line("Only yours: " + String.join(", ", onlyTheirs));
        }
    }

    private static String paint(String line, Palette palette) {
        if (line.startsWith("---") || line.startsWith("+++")) {
            return palette.strong(line);
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> palette.added(line);
            case '-' -> palette.removed(line);
            case '@' -> palette.label(line);
            default -> line;
        };
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<String> read(Path file) {
        try {
            // An editor may have written another character set; a diff can show that as well.
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + file + "]", unreadable);
        }
    }
}
