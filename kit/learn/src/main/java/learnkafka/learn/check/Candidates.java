package learnkafka.learn.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.Sources;

/** Finds what there is to check about a lesson: its stub, its solution, the alternatives and the near misses. */
final class Candidates {

    private static final Pattern NEAR_MISS = Pattern.compile("// near miss: ([a-z][a-z0-9-]*)");

    private final Path root;

    /** Look for candidates in a checkout with {@code exercises} and {@code solutions}. */
    Candidates(Path root) {
        this.root = root;
    }

    List<Candidate> of(LessonFolder lesson) {
        String folder = lesson.id().folder();
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(lesson, Kind.STUB, "stub", "exercises/src/" + folder, new Expected.Todo()));
        candidates.add(
                candidate(lesson, Kind.SOLUTION, "solution", "solutions/src/" + folder, new Expected.Accepted()));
        String alternatives = "solutions/alternatives/" + folder;
        for (String name : folders(alternatives)) {
            candidates.add(candidate(
                    lesson,
                    Kind.ALTERNATIVE,
                    Kind.ALTERNATIVE.words() + " " + name,
                    alternatives + "/" + name,
                    new Expected.Accepted()));
        }
        String nearMisses = "solutions/near-misses/" + folder;
        for (String name : folders(nearMisses)) {
            Path source = root.resolve(nearMisses).resolve(name);
            candidates.add(candidate(
                    lesson,
                    Kind.NEAR_MISS,
                    Kind.NEAR_MISS.words() + " " + name,
                    nearMisses + "/" + name,
                    rejected(source)));
        }
        return candidates;
    }

    private Candidate candidate(LessonFolder lesson, Kind kind, String name, String folder, Expected expected) {
        return new Candidate(lesson, kind, name, new Sources(root.resolve(folder), folder), expected);
    }

    private List<String> folders(String parent) {
        Path path = root.resolve(parent);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list [" + path + "]", unreadable);
        }
    }

    private static Expected rejected(Path nearMiss) {
        try {
            for (Path source : LessonFolder.sources(nearMiss)) {
                Matcher matcher = NEAR_MISS.matcher(Files.readAllLines(source).get(0));
                if (matcher.matches()) {
                    return new Expected.Rejected(matcher.group(1));
                }
            }
            return new Expected.Named();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + nearMiss + "]", unreadable);
        }
    }
}
