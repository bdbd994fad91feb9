package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.export.LearnerCopy;
import learnkafka.learn.export.OfflineBundle;
import learnkafka.lesson.LessonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A learner's copy with its bundle, in an empty home whose Maven settings lead every download nowhere. */
@DisabledOnOs(OS.WINDOWS)
class OfflineExportTest {

    private static final LessonId TOPIC = LessonId.ofPackage("lesson02_topic");
    private static final LessonId FAN_OUT = LessonId.ofPackage("lesson12_fan_out");

    // Without spaces, which Maven's start script does not take in MAVEN_OPTS.
    @TempDir
    private static Path home;

    private static Path checkout;
    private static Path copy;

    @BeforeAll
    static void a_copy() throws IOException, InterruptedException {
        checkout = Path.of("../..").toRealPath();
        copy = Files.createDirectory(home.resolve("a copy"));
        new LearnerCopy(checkout, List.of(TOPIC, FAN_OUT)).write(copy);
        new OfflineBundle(copy, TOPIC).fill();
        Files.writeString(
                Files.createDirectory(home.resolve(".m2")).resolve("settings.xml"),
                "<settings><mirrors><mirror><id>nowhere</id><mirrorOf>*</mirrorOf>"
                        + "<url>http://127.0.0.1:9</url></mirror></mirrors></settings>");
    }

    @Test
    void plain_maven_is_red_with_the_stub_and_green_with_the_solution() throws Exception {
        Run red = start("mvnw", "-q", "test", "-Dlesson=02").endsWith(1);
        assertThat(red.said() + red.complained()).contains("02 Create a topic", "0 of 4", "not started yet");

        solve(TOPIC);

        Run green = start("mvnw", "-q", "test", "-Dlesson=02").endsWith(0);
        assertThat(green.said() + green.complained()).contains("02 Create a topic", "4 of 4");
    }

    @Test
    void the_launcher_is_red_with_the_stub_and_green_with_the_solution() throws Exception {
        assertThat(start("learn", "test", "12").endsWith(1).said()).contains("0 of 3");

        solve(FAN_OUT);

        assertThat(start("learn", "test", "12").endsWith(0).said()).contains("3 of 3");
    }

    @Test
    void a_lesson_that_was_left_out_is_unknown_to_maven() throws Exception {
        Run run = start("mvnw", "-q", "test", "-Dlesson=03").endsWith(1);

        assertThat(run.said() + run.complained()).contains("No lesson [03]. Lessons are 02 topic, 12 fan_out");
    }

    @Test
    void what_is_for_authors_says_that_it_has_nothing_to_work_on() throws Exception {
        assertThat(start("learn", "check").endsWith(2).complained()).contains("lacks [solutions/src]");
        assertThat(start("learn", "export", "elsewhere").endsWith(2).complained())
                .contains("This is a learner's copy already");
    }

    @Test
    void the_bundle_is_all_that_is_used_and_has_nothing_of_the_authors() throws IOException {
        assertThat(home.resolve(".m2/repository")).doesNotExist();
        try (Stream<Path> files = Files.walk(copy.resolve(".mvn/offline"))) {
            assertThat(files.map(Path::toString))
                    .anyMatch(name -> name.contains("kafka-clients"))
                    .noneMatch(name -> name.matches(".*(spotless|palantir|archunit).*\\.jar"))
                    .noneMatch(name -> name.endsWith("_remote.repositories"));
        }
        assertThat(copy.resolve(".gitignore")).content().contains(".mvn/offline/\n");
    }

    private static void solve(LessonId lesson) throws IOException {
        for (Path solution :
                LessonFolder.sources(checkout.resolve("solutions/src").resolve(lesson.folder()))) {
            Files.writeString(
                    copy.resolve("exercises/src").resolve(lesson.folder()).resolve(solution.getFileName()),
                    Files.readString(solution));
        }
    }

    private static Run start(String command, String... words) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOME", home.toString());
        variables.put("MAVEN_OPTS", "-Duser.home=" + home);
        variables.put("MAVEN_USER_HOME", "");
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("LEARN_KAFKA_BROKER", "embedded");
        // A file where the cache should be: no archive is made in the background, beyond the end of a test.
        variables.put("XDG_CACHE_HOME", Path.of("pom.xml").toAbsolutePath().toString());
        return Run.start(
                copy,
                variables,
                Stream.concat(Stream.of(copy.resolve(command).toString()), Stream.of(words))
                        .toList());
    }
}
