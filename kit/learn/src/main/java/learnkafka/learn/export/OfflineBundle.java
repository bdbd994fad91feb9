package learnkafka.learn.export;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.files.Folders;
import picocli.CommandLine;

/** Puts into a copy what Maven would download, and Maven itself. */
public final class OfflineBundle {

    private static final String FOLDER = ".mvn/offline";
    private static final Pattern DISTRIBUTION =
            Pattern.compile("(?m)^distributionUrl=.*/(apache-maven-[\\w.-]+)-bin\\.\\w+\\s*$");
    private static final String HOME_OF_WRAPPER = "MAVEN_USER_HOME=\"${MAVEN_USER_HOME:-${HOME}/.m2}\"\n";
    private static final int DEPTH_OF_JAR = 5;

    private final Path copy;
    private final MavenRun run;

    public OfflineBundle(Path copy, LessonId lesson) {
        this.copy = copy;
        run = new MavenRun(copy, lesson);
    }

    /** Fill it. What this machine lacks is downloaded. */
    public void fill() throws IOException, InterruptedException {
        run.with(List.of());
        // Where a lesson has been compiled before, Maven does not ask for what checks its number.
        removeOutput();
        Path bundle = copy.resolve(FOLDER);
        Path repository = Files.createDirectories(bundle.resolve("repository"));
        Path settings = Files.createTempFile("learn-export", ".xml");
        try {
            Files.writeString(settings, mirror(ownRepository()));
            run.with(List.of("-s", settings.toString(), "-Dmaven.repo.local=" + repository));
        } finally {
            Files.delete(settings);
        }
        // Without these marks the files count as installed, whatever mirrors a learner's settings name.
        Folders.deleteIf(
                repository,
                file -> file.toString()
                        .matches(
                                ".*([/\\\\]_remote\\.repositories|\\.lastUpdated|resolver-status\\.properties|\\.sha1)"));
        copyMaven(bundle);
        pointAtBundle();
        removeOutput();
    }

    private static String mirror(Path repository) {
        return """
                <settings><mirrors><mirror>
                  <id>central</id><mirrorOf>*</mirrorOf><url>%s</url>
                </mirror></mirrors></settings>
                """.formatted(repository.toUri());
    }

    /** Find Maven's repository on this machine, wherever its settings put it: the running jars are in it. */
    private static Path ownRepository() {
        try {
            Path place = Path.of(CommandLine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (int level = 0; level < DEPTH_OF_JAR; level++) {
                place = place.resolve("..");
            }
            return place.normalize();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private void copyMaven(Path bundle) throws IOException {
        Matcher name = DISTRIBUTION.matcher(Files.readString(copy.resolve(".mvn/wrapper/maven-wrapper.properties")));
        if (!name.find()) {
            throw new NotExported("No distribution named in [.mvn/wrapper]. Get it back: git checkout -- .mvn");
        }
        String named = System.getenv("MAVEN_USER_HOME");
        Path home = named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".m2") : Path.of(named);
        String dists = "wrapper/dists/" + name.group(1);
        Files.createDirectories(bundle.resolve(dists));
        Folders.copy(home.resolve(dists), bundle.resolve(dists));
    }

    private void pointAtBundle() throws IOException {
        Files.writeString(copy.resolve(".mvn/maven.config"), "-Dmaven.repo.local=" + FOLDER + "/repository\n");
        Files.writeString(
                copy.resolve("exercises/.mvn/maven.config"),
                "-Dmaven.repo.local=../" + FOLDER + "/repository\n",
                StandardOpenOption.APPEND);
        Files.writeString(copy.resolve(".gitignore"), FOLDER + "/\n", StandardOpenOption.APPEND);
        Path wrapper = copy.resolve("mvnw");
        String script = Files.readString(wrapper);
        if (!script.contains(HOME_OF_WRAPPER)) {
            throw new NotExported("[mvnw] is another one than an offline bundle knows. Export without --offline.");
        }
        String bundled = "[ ! -d \"${0%/*}/" + FOLDER + "/wrapper\" ] || MAVEN_USER_HOME=\"${0%/*}/" + FOLDER + "\"\n";
        Files.writeString(wrapper, script.replace(HOME_OF_WRAPPER, bundled + HOME_OF_WRAPPER));
    }

    private void removeOutput() throws IOException {
        Folders.delete(copy.resolve("exercises/target"));
        for (String room : List.of("", "stub", "broker", "lesson", "tools", "learn")) {
            Folders.delete(copy.resolve("kit").resolve(room).resolve("target"));
        }
    }
}
