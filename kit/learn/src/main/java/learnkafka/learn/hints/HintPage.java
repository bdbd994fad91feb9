package learnkafka.learn.hints;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;

/** Reads a lesson's {@code hints.md}, in which each hint has a heading of the second level. */
final class HintPage {

    private static final String HEADING = "## ";

    private HintPage() {}

    static List<Hint> read(LessonFolder lesson) {
        List<String> sections = sections(lesson);
        List<Hint> hints = new ArrayList<>();
        for (String section : sections) {
            int end = section.indexOf('\n');
            String title = section.substring(0, end).strip().replaceFirst("^\\d+\\.\\s*", "");
            hints.add(new Hint(
                    lesson.id(),
                    hints.size() + 1,
                    sections.size(),
                    title,
                    section.substring(end).strip()));
        }
        return hints;
    }

    private static List<String> sections(LessonFolder lesson) {
        List<String> sections = new ArrayList<>();
        boolean code = false;
        for (String line : lines(lesson)) {
            if (line.startsWith(HEADING) && !code) {
                sections.add(line.substring(HEADING.length()) + "\n");
            } else if (!sections.isEmpty()) {
                sections.set(sections.size() - 1, sections.get(sections.size() - 1) + line + "\n");
            }
            code ^= line.startsWith("```");
        }
        if (sections.isEmpty()) {
            throw missing(lesson);
        }
        return sections;
    }

    private static List<String> lines(LessonFolder lesson) {
        try {
            return Files.readAllLines(lesson.folder().resolve("hints.md"));
        } catch (IOException unreadable) {
            throw missing(lesson);
        }
    }

    private static WrongUsage missing(LessonFolder lesson) {
        return new WrongUsage(
                "No hints in [exercises/src/%s/hints.md]. The README beside it says what the lesson is about."
                        .formatted(lesson.id().folder()));
    }
}
