package learnkafka.learn.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;

/** Checks what a lesson has besides code: its README, its hints, the learner's mark in its stub, and no stray file. */
final class LessonPages {

    private static final int README_LINES = 60;
    private static final int STUB_LINES = 40;
    private static final int HINTS = 3;
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    private LessonPages() {}

    /** Say what is missing or wrong, a sentence each. */
    static List<String> complaints(LessonFolder lesson) {
        List<String> complaints = new ArrayList<>();
        Optional<String> readme = read(lesson.folder().resolve("README.md"));
        if (readme.isEmpty()) {
            complaints.add("has no README.md");
        }
        readme.ifPresent(text -> {
            if (text.lines().count() >= README_LINES) {
                complaints.add(
                        "has a README of " + text.lines().count() + " lines; it has to stay under " + README_LINES);
            }
            if (!text.contains("```mermaid")) {
                complaints.add("has a README without a Mermaid diagram");
            }
            deadLinks(lesson.folder(), text).forEach(link -> complaints.add("has a README with a dead link: " + link));
        });
        long hints = read(lesson.folder().resolve("hints.md"))
                .map(text -> text.lines().filter(line -> line.startsWith("## ")).count())
                .orElse(0L);
        if (hints != HINTS) {
            complaints.add(
                    "has " + hints + " hints in hints.md, each under a line that starts with ##; it needs " + HINTS);
        }
        for (Path stub : lesson.sources()) {
            String text = read(stub).orElse("");
            if (text.lines().count() >= STUB_LINES) {
                complaints.add("has a stub of " + text.lines().count() + " lines; it has to stay under " + STUB_LINES);
            }
        }
        if (lesson.sources().stream().noneMatch(stub -> read(stub).orElse("").contains("// TODO "))) {
            complaints.add("has no stub with a // TODO for the learner");
        }
        strays(lesson).forEach(file -> complaints.add("has a file that belongs to no lesson: " + file));
        return complaints;
    }

    private static List<String> deadLinks(Path folder, String text) {
        List<String> dead = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            if (!Files.exists(folder.resolve(matcher.group(1)))) {
                dead.add(matcher.group(1));
            }
        }
        return dead;
    }

    private static List<String> strays(LessonFolder lesson) {
        Set<String> pages = Set.of("README.md", "hints.md");
        try (Stream<Path> files = Files.list(lesson.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !pages.contains(name) && !name.endsWith(".java"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't list [" + lesson.folder() + "]", unreadable);
        }
    }

    static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + file + "]", unreadable);
        }
    }
}
