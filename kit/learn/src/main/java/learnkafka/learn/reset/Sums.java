package learnkafka.learn.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;

/**
 * What stubs and tests are like when they come, by a sum for each file.
 *
 * <p>They stand in a file of the kit, so that an update of the lessons brings them. {@code sha256sum --check} reads it
 * in {@code exercises/src}.
 *
 * @param files the SHA-256 of each file by its path below {@code exercises/src}
 */
public record Sums(SortedMap<String, String> files) {

    /** Where they stand, as seen from the checkout. */
    public static final String FILE = "kit/learn/pristine.sha256";

    private static final String SOURCES = "exercises/src";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (lesson\\d\\d_\\w+/[\\w-]+\\.java)");

    public Sums {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Read what a checkout lists. Where the list is missing, or a line of it is none, nothing is known. */
    public static Sums read(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(root.resolve(FILE))) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    files.put(matcher.group(2), matcher.group(1));
                }
            }
        } catch (IOException missing) {
            return new Sums(new TreeMap<>());
        }
        return new Sums(files);
    }

    /** Take the sums of all lessons as they are. */
    public static Sums of(Path root) {
        Sums sums = new Sums(new TreeMap<>());
        for (LessonFolder lesson : LessonFolder.in(root.resolve(SOURCES))) {
            sums = sums.with(lesson);
        }
        return sums;
    }

    /** Add a lesson as it is. */
    public Sums with(LessonFolder lesson) {
        SortedMap<String, String> all = new TreeMap<>(files);
        for (Path file : sources(lesson)) {
            all.put(lesson.id().folder() + "/" + file.getFileName(), Sum.of(file));
        }
        return new Sums(all);
    }

    private static List<Path> sources(LessonFolder lesson) {
        return Stream.concat(lesson.sources().stream(), lesson.tests().stream()).toList();
    }

    /** Say where a file is that somebody works on. */
    static Path place(Path root, String path) {
        return root.resolve(SOURCES).resolve(path);
    }

    /** Write them where they are read. */
    public void write(Path root) throws IOException {
        Path list = root.resolve(FILE);
        Files.createDirectories(list.getParent());
        Files.writeString(list, toString());
    }

    /** Write a line for each file, as {@code sha256sum} does. */
    @Override
    public String toString() {
        return files.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
