package learnkafka.learn.doctor;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.cluster.Machine;
import learnkafka.lesson.cluster.NoBroker;

/** Maven, which the wrapper downloads, and what Maven downloads. */
final class Maven {

    private static final String CENTRAL = "repo.maven.apache.org";
    private static final int HTTPS = 443;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final long LIMIT_SECONDS = 120;
    private static final Pattern DISTRIBUTION =
            Pattern.compile("(?m)^distributionUrl=.*/((apache-maven-[\\w.-]+)-bin\\.\\w+)\\s*$");

    private final Path root;
    private final Machine machine;

    Maven(Path root, Machine machine) {
        this.root = root;
        this.machine = machine;
    }

    Finding distribution() {
        try {
            Path properties = root.resolve(".mvn/wrapper/maven-wrapper.properties");
            Matcher name = DISTRIBUTION.matcher(Files.readString(properties));
            if (!name.find()) {
                return Finding.note("Maven", "no distribution named in [" + properties + "]", "git checkout -- .mvn");
            }
            String version = name.group(2);
            return Files.isDirectory(userHome().resolve("wrapper/dists").resolve(version))
                    ? Finding.ok("Maven", version)
                    : Finding.note("Maven", version + " is not downloaded yet", "./mvnw --version downloads it.");
        } catch (IOException unreadable) {
            return Finding.note("Maven", "no wrapper in [" + root + "/.mvn]", "Get it back: git checkout -- .mvn");
        }
    }

    private Path userHome() {
        // A copy for rooms with no network brings its Maven along.
        Path bundled = root.resolve(".mvn/offline");
        if (Files.isDirectory(bundled.resolve("wrapper"))) {
            return bundled;
        }
        String named = System.getenv("MAVEN_USER_HOME");
        return named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".m2") : Path.of(named);
    }

    Finding libraries() {
        List<Path> jars = new ArrayList<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(jars::add);
        try {
            jars.addAll(machine.embeddedJars());
        } catch (NoBroker notBuilt) {
            // Told in its own line.
        }
        Optional<Path> gone = jars.stream().filter(Files::notExists).findFirst();
        return gone.map(jar -> Finding.stops(
                        "libraries", "[" + jar + "] is gone", "rm -r kit/learn/target, then ./learn builds again."))
                .orElseGet(
                        () -> Finding.ok("libraries", jars.stream().distinct().count() + " are there"));
    }

    /** Find out whether Maven could run a lesson without a network; only if it could not, look for a network. */
    Finding offline() {
        if (runsOffline()) {
            return Finding.ok("network", "not needed: ./mvnw -o has what it takes");
        }
        return reaches(CENTRAL)
                ? Finding.note(
                        "network",
                        CENTRAL + " is in reach; something is not downloaded yet",
                        "./mvnw test -Dlesson=%s downloads it. Then everything works offline.".formatted(lesson()))
                : Finding.note(
                        "network",
                        "something is not downloaded yet, and " + CENTRAL + " is not in reach",
                        "./learn works as it is. For ./mvnw and an IDE, go online once: ./mvnw test -Dlesson="
                                + lesson());
    }

    /** Any lesson will do, and a copy for a short workshop has not all of them. */
    private String lesson() {
        return LessonFolder.in(root.resolve("exercises/src")).get(0).id().digits();
    }

    private boolean runsOffline() {
        List<String> line = List.of(
                root.resolve("mvnw").toString(),
                "-o",
                "-q",
                "-B",
                "test",
                "-Dlesson=" + lesson(),
                "-Dmaven.test.skip=true");
        try {
            Process maven = new ProcessBuilder(line)
                    .directory(root.toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!maven.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                maven.destroy();
                return false;
            }
            return maven.exitValue() == 0;
        } catch (IOException noWrapper) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean reaches(String host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, HTTPS), PATIENCE_MILLIS);
            return true;
        } catch (IOException | RuntimeException unreachable) {
            return false;
        }
    }
}
