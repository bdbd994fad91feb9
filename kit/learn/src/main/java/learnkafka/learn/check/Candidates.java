package learnkafka.learn.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.Sources;

/** Finds what there is to check about a lesson: its stub, its solution, the alternatives and the near misses. */
final class Candidates {

    private static final Pattern NEAR_MISS =
            Pattern.compile("// near miss: (?<key>[a-z][a-z0-9-]*)(?<alone>, on a broker of its own)?");

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
            candidates.add(nearMiss(lesson, Kind.NEAR_MISS.words() + " " + name, nearMisses + "/" + name));
        }
        return candidates;
    }

    private Candidate nearMiss(LessonFolder lesson, String name, String folder) {
        Sources sources = sources(folder);
        Optional<Matcher> named = firstLines(sources.folder())
                .map(NEAR_MISS::matcher)
                .filter(Matcher::matches)
                .findFirst();
        Expected expected = named.<Expected>map(line -> new Expected.Rejected(line.group("key")))
                .orElseGet(Expected.Named::new);
        boolean alone = named.filter(line -> line.group("alone") != null).isPresent();
        return new Candidate(lesson, Kind.NEAR_MISS, name, sources, expected, alone);
    }

    private Candidate candidate(LessonFolder lesson, Kind kind, String name, String folder, Expected expected) {
        return new Candidate(lesson, kind, name, sources(folder), expected, false);
    }

    private Sources sources(String folder) {
        return new Sources(root.resolve(folder), folder);
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

    private static Stream<String> firstLines(Path folder) {
        return LessonFolder.sources(folder).stream().map(Candidates::firstLine);
    }

    private static String firstLine(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + source + "]", unreadable);
        }
    }
}
