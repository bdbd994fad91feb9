package learnkafka.learn.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.lesson.LessonId;

/** Reads what lessons are called, and their parts, from the table in the README, the one place that says it. */
public final class Catalogue {

    private static final Pattern PART = Pattern.compile("\\|\\s*\\*\\*(.+?)\\*\\*\\s*\\|.*");
    private static final Pattern ROW =
            Pattern.compile("\\|\\s*\\d+\\s*\\|\\s*\\[(.+?)]\\(exercises/src/(\\w+)/README\\.md\\)\\s*\\|.*");

    private final Map<String, Entry> entries = new HashMap<>();

    private Catalogue() {}

    /** Read a README. One that says nothing is no obstacle: the folders of lessons name them, too. */
    public static Catalogue read(Path readme) {
        Catalogue catalogue = new Catalogue();
        String part = "";
        for (String line : lines(readme)) {
            Matcher heading = PART.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                part = heading.group(1);
            } else if (row.matches()) {
                LessonId id = LessonId.ofPackage(row.group(2));
                catalogue.entries.put(id.folder(), new Entry(id, row.group(1), part));
            }
        }
        return catalogue;
    }

    /** Look a lesson up. */
    public Entry entry(LessonId lesson) {
        Entry entry = entries.get(lesson.folder());
        return entry == null ? new Entry(lesson, lesson.name().replace('_', ' '), "") : entry;
    }

    private static List<String> lines(Path readme) {
        try {
            return Files.readAllLines(readme);
        } catch (IOException missing) {
            return List.of();
        }
    }
}
