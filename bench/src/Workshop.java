package bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A built copy of the checkout with a cache of its own, so that a benchmark touches nothing of the user's.
 *
 * @param root the copy
 * @param cache what {@code XDG_CACHE_HOME} is set to; a broker's class-data archive is there
 */
record Workshop(Path root, Path cache) {

    /** The stub of lesson 12 as it was before the solution came in its place. */
    static final String STUB = "bench/FanOut.java.stub";

    static final String SOLUTION = "solutions/src/lesson12_fan_out/FanOut.java";
    static final String LESSON = "exercises/src/lesson12_fan_out/FanOut.java";
    private static final Set<String> NOT_COPIED = Set.of(".git", "target", ".learn", ".idea");
    private static final String CLASS_PATH = "target/bench-class-path";
    private static final long ARCHIVE_MILLIS = 120_000;

    /** Copy the checkout, build it, and run lesson 12 once, after which the archive is made. */
    static Workshop prepare(Path checkout, Path scratch) throws IOException, InterruptedException {
        System.err.println("building a copy of " + checkout);
        Workshop workshop = new Workshop(scratch.resolve("learn-kafka"), scratch.resolve("cache"));
        copy(checkout, workshop.root, NOT_COPIED);
        workshop.maven(
                workshop.root,
                List.of(
                        "-Psolutions",
                        "-pl",
                        "kit/learn",
                        "-am",
                        "test-compile",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + CLASS_PATH));
        workshop.save(LESSON, STUB);
        workshop.save(SOLUTION, LESSON);
        workshop.maven(workshop.root, List.of("test", "-Dlesson=12", "-Dbroker=embedded"));
        workshop.awaitArchive("broker-");
        return workshop;
    }

    /** Run Maven offline, or, where something has not been downloaded yet, once more with the network. */
    void maven(Path folder, List<String> words) throws IOException, InterruptedException {
        if (offline(folder, words).run().exit() != 0) {
            System.err.println("something is missing offline or does not build: Maven may download now");
            mvnw(folder, List.of("-q"), words).run().expect(0, "");
        }
    }

    /** Maven as it is run in the README, offline. */
    Command offline(Path folder, List<String> words) {
        return mvnw(folder, List.of("-o", "-q"), words);
    }

    private Command mvnw(Path folder, List<String> flags, List<String> words) {
        List<String> line = new ArrayList<>(List.of(root.resolve("mvnw").toString()));
        line.addAll(flags);
        line.addAll(words);
        return new Command(folder, variables(cache), line);
    }

    /** A program of the kit. */
    Command java(Path cacheHome, List<String> words) throws IOException {
        String classPath = String.join(
                java.io.File.pathSeparator,
                root.resolve("kit/learn/target/classes").toString(),
                root.resolve("kit/lesson/target/test-classes").toString(),
                Files.readString(root.resolve("kit/learn").resolve(CLASS_PATH)).strip());
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        line.addAll(words);
        return new Command(root, variables(cacheHome), line);
    }

    /** The command line in watch mode, on lesson 12. */
    Watched watch() throws IOException {
        return Watched.start(root, variables(cache), "12", "embedded");
    }

    /** The command line in watch mode in a copy of the workshop, with the same cache. */
    Watched watch(Path other, String lesson, String broker) throws IOException {
        return Watched.start(other, variables(cache), lesson, broker);
    }

    /** Start a Kafka for all, and wait until it runs. */
    Running broker(int port) throws IOException, InterruptedException {
        Running broker =
                Running.start(root, variables(cache), "broker", "--port", Integer.toString(port), "-Dbroker=embedded");
        broker.line("It runs at .*");
        return broker;
    }

    /** Copy the workshop with all that is built in it. */
    Path copy(String name) throws IOException {
        Path other = root.resolveSibling(name);
        copy(root, other, Set.of());
        return other;
    }

    /** Build what {@code ./learn} starts, and wait for its archives. */
    void warmLauncher() throws IOException, InterruptedException {
        Command test = new Command(
                root,
                variables(cache),
                List.of(
                        root.resolve("learn").toString(),
                        "test",
                        "12",
                        "--sources",
                        "solutions/src",
                        "-Dbroker=embedded"));
        test.run().expect(0, "3 of 3");
        awaitArchive("learn-");
        // Its next start finds the archive, and lets the others be made of what it left.
        test.run().expect(0, "3 of 3");
        awaitArchive("host-");
    }

    private static Map<String, String> variables(Path cacheHome) {
        return Map.of("XDG_CACHE_HOME", cacheHome.toString(), "JAVA_HOME", System.getProperty("java.home"));
    }

    /** Write a file as an editor does that saves it: what was compiled from it before is out of date. */
    void save(String from, String to) throws IOException {
        byte[] text = Files.readAllBytes(root.resolve(from));
        Files.write(root.resolve(to), text);
    }

    private void awaitArchive(String beginning) throws IOException, InterruptedException {
        for (long waited = 0; waited < ARCHIVE_MILLIS; waited += 100) {
            if (hasArchive(beginning)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new Stopped("No class-data archive came to be within 120 s. Run ./mvnw test -Dlesson=12 and look for"
                + " learn-kafka/" + beginning + "*.jsa in your cache folder.");
    }

    private boolean hasArchive(String beginning) throws IOException {
        Path folder = cache.resolve("learn-kafka");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith(beginning) && name.endsWith(".jsa"));
        }
    }

    private static void copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                if (!folder.equals(from)
                        && leftOut.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
