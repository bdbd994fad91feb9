package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.LessonGrade;

/**
 * A submission that means harm, or is broken, and the grade that it must get.
 *
 * @param name what the student is called
 * @param does what it does, as the table for instructors says it
 * @param files what is handed in, by path
 * @param process the grade where a process is all that keeps it apart
 * @param sandboxed the grade inside a sandbox or a container
 * @param possible where it can do the harm that it is about
 */
record Hostile(
        String name,
        String does,
        Map<String, String> files,
        String process,
        String sandboxed,
        Set<Isolation> possible) {

    static final String FIXTURE = "exercises/src/lesson90_fixture/Fixture.java";

    static final String RIGHT = "GRADED passed 5, passed 5";
    static final String NOT_LOUD = "GRADED failed not-loud 0, passed 5";
    static final String CRASHED = "GRADED crashed crashed 0, crashed crashed 0";
    static final String TIMED_OUT = "GRADED timed out timed-out 0, not run not-run 0";

    private static final String SOURCE = """
            package lesson90_fixture;
            import java.io.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.LockSupport;
            import java.util.function.Consumer;
            public final class Fixture {
                public static List<String> shout(List<String> words, Consumer<String> handler) throws Exception {
            %s
                }
                static List<String> right(List<String> words, Consumer<String> handler) {
                    words.forEach(handler);
                    return words.stream().map(String::toUpperCase).toList();
                }
                static List<String> wrong(List<String> words, Consumer<String> handler) {
                    words.forEach(handler);
                    return words;
                }
                static boolean reaches(int port) {
                    try (var socket = new java.net.Socket("localhost", port)) {
                        return true;
                    } catch (IOException prevented) {
                        return false;
                    }
                }
                static boolean holds(String file, String text) {
                    try {
                        return Files.readString(Path.of(file)).contains(text);
                    } catch (IOException prevented) {
                        return false;
                    }
                }
            }
            """;

    /** Code of the fixture's method that ends alike, however it is kept apart. */
    static Hostile code(String name, String does, String body, String grade) {
        return files(name, does, Map.of(FIXTURE, source(body)), grade);
    }

    /** A condition that holds where harm can be done: the code passes there, and nowhere else. */
    static Hostile harm(String name, String does, String condition, Isolation... possible) {
        String body = "return (" + condition + ") ? right(words, handler) : wrong(words, handler);";
        Set<Isolation> where = Set.of(possible);
        return new Hostile(
                name,
                does,
                Map.of(FIXTURE, source(body)),
                where.contains(Isolation.PROCESS) ? RIGHT : NOT_LOUD,
                where.containsAll(List.of(Isolation.BWRAP, Isolation.DOCKER)) ? RIGHT : NOT_LOUD,
                where);
    }

    static Hostile files(String name, String does, Map<String, String> files, String grade) {
        return new Hostile(name, does, files, grade, grade, Set.of());
    }

    static String source(String body) {
        return SOURCE.formatted(body);
    }

    /** The same, where harm is possible that its grade does not tell of. */
    Hostile possibleIn(Isolation... where) {
        return new Hostile(name, does, files, process, sandboxed, Set.of(where));
    }

    /** The same, with another grade inside a sandbox. */
    Hostile sandboxed(String grade) {
        return new Hostile(name, does, files, process, grade, possible);
    }

    String expected(Isolation isolation) {
        return isolation == Isolation.PROCESS ? process : sandboxed;
    }

    /** Its row in the table for instructors. */
    String row() {
        return Stream.concat(Stream.of(does), Stream.of(Isolation.values()).map(this::word))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String word(Isolation isolation) {
        return possible.contains(isolation) ? "no" : "guaranteed";
    }

    void write(Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** A grade in a line: its state and reason, and of each test the verdict, the key and the points. */
    static String line(LessonGrade grade) {
        return grade.state() + " "
                + (grade.reason().isEmpty() ? "" : grade.reason() + " | ")
                + grade.tests().stream()
                        .map(test -> (test.verdict() + " " + test.key()).strip() + " " + test.points())
                        .collect(Collectors.joining(", "));
    }
}
