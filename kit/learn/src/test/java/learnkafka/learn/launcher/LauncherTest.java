package learnkafka.learn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.files.JavaProgram;
import learnkafka.lesson.host.HostSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, in a fresh copy of this checkout without solutions, in a folder with spaces. */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {

    private static final String NO_SUCH_PROCESS = "999999999";

    @TempDir
    private static Path temp;

    private static Path root;

    @BeforeAll
    static void a_fresh_copy() throws IOException {
        root = temp.resolve("a fresh copy");
        Copy.of(Path.of("../..").toRealPath(), root);
    }

    @Test
    @Order(1)
    void of_two_first_uses_at_once_one_builds_and_both_work() throws Exception {
        // A builder that was killed leaves its lock.
        Path lock = Files.createDirectories(root.resolve(".learn")).resolve("build.lock");
        Files.createSymbolicLink(lock, Path.of(NO_SUCH_PROCESS));

        Run one = start(temp, Map.of(), root.resolve("learn"), "list");
        Run other = start(temp, Map.of(), root.resolve("learn"), "list");

        one.endsWith(0);
        other.endsWith(0);
        assertThat(one.said()).isEqualTo(other.said()).contains("02  topic");
        assertThat(Stream.of(one, other).filter(run -> run.complained().contains("Building the kit")))
                .hasSize(1);
        assertThat(Stream.of(one, other).filter(run -> run.complained().contains("Waiting for it")))
                .hasSize(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    @Order(2)
    void through_links_and_a_pipe_comes_plain_text() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("learn to it"), root.resolve("learn"));
        Path further = Files.createSymbolicLink(temp.resolve("further"), Path.of("learn to it"));

        Run run = start(Path.of("/"), Map.of("TERM", "xterm-256color"), further, "list")
                .endsWith(0);

        assertThat(link).isSymbolicLink();
        assertThat(run.said()).contains("First steps").doesNotContain("\u001b");
        assertThat(run.complained()).as("nothing is built again").isEmpty();
    }

    @Test
    @Order(2)
    void what_the_first_start_copied_comes_back_without_git() throws Exception {
        Path lesson = root.resolve("exercises/src/lesson12_fan_out");
        String stub = Files.readString(lesson.resolve("FanOut.java"));
        String test = Files.readString(lesson.resolve("FanOutTest.java"));
        Files.writeString(lesson.resolve("FanOut.java"), "mine");
        Files.delete(lesson.resolve("FanOutTest.java"));

        start(root, Map.of(), root.resolve("learn"), "reset", "12", "--yes").endsWith(0);

        assertThat(lesson.resolve("FanOut.java")).hasContent(stub);
        assertThat(lesson.resolve("FanOutTest.java")).hasContent(test);
    }

    @Test
    @Order(2)
    void an_unknown_lesson_is_wrong_usage() throws Exception {
        Run run = start(root, Map.of(), root.resolve("learn"), "test", "comit").endsWith(2);

        assertThat(run.complained()).contains("No lesson [comit]. Nearest: 07 commit");
    }

    @Test
    @Order(2)
    void a_java_home_that_is_wrong_is_named() throws Exception {
        Run run = start(root, Map.of("JAVA_HOME", "/no where"), root.resolve("learn"), "list")
                .endsWith(3);

        assertThat(run.complained()).hasLineCount(1).contains("JAVA_HOME is [/no where]");
    }

    @Test
    @Order(2)
    void an_old_jdk_is_named() throws Exception {
        Path old = Files.createDirectories(temp.resolve("old/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Run run = start(root, Map.of("JAVA_HOME", old.getParent().toString()), root.resolve("learn"), "list")
                .endsWith(3);

        assertThat(run.complained()).hasLineCount(1).contains("JDK 17 or newer", "is JDK 1.8.0_402");
    }

    @Test
    @Order(2)
    void no_jdk_at_all_is_told_with_the_way_to_one() throws Exception {
        Run run = start(root, Map.of("JAVA_HOME", "", "PATH", "/no where"), root.resolve("learn"), "list")
                .endsWith(3);

        assertThat(run.complained()).hasLineCount(1).contains("no java is on the PATH", "adoptium.net");
    }

    @Test
    @Order(2)
    void the_doctor_tells_a_program_what_stops_learning() throws Exception {
        Run run = start(root, Map.of("LEARN_KAFKA_BROKER", "localhost:1"), root.resolve("learn"), "doctor", "--json")
                .endsWith(3);

        JsonNode answer = new ObjectMapper().readTree(run.said());
        assertThat(answer.get("ready").asBoolean(true)).isFalse();
        Map<String, String> marks = new HashMap<>();
        answer.get("findings")
                .forEach(finding -> marks.put(
                        finding.get("what").asText(), finding.get("mark").asText()));
        assertThat(marks)
                .containsEntry("choice", "stops")
                .containsEntry("JDK", "ok")
                .containsEntry("Maven", "ok")
                .containsEntry("libraries", "ok")
                .containsEntry("embedded", "ok")
                .containsEntry("cache", "note")
                .containsKeys("network", "Docker", "memory", "port 9092", "fast start");
    }

    @Test
    @Order(2)
    void the_archive_of_learners_jvms_has_the_clients() throws Exception {
        Path archive = temp.resolve("host.jsa");
        String java = JavaProgram.PATH;
        String arguments = "@" + root.resolve("kit/learn/target/learn.args");
        start(root, Map.of(), Path.of(java), "-Dlearnkafka.home=" + root, arguments, "rehearse", "--host=" + archive)
                .endsWith(0);

        // That of the launcher's JVM, which has the kit's own classes, the first entry, in a jar of its own.
        Stream<Path> libraries = HostSettings.ofThisJvm().classPath().stream().skip(1);
        String classPath = Stream.concat(Stream.of(root.resolve("kit/learn/target/stub.jar")), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Run host = start(
                root,
                Map.of(),
                Path.of(java),
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:class+load:stderr",
                "-cp",
                classPath,
                "learnkafka.host.HostProgram",
                "org.apache.kafka.clients.consumer.KafkaConsumer");
        host.process().getOutputStream().close();
        host.endsWith(0);

        assertThat(host.complained())
                .contains("org.apache.kafka.clients.consumer.KafkaConsumer source: shared objects file (top)");
    }

    @Test
    @Order(3)
    void sources_that_are_newer_are_built_again_and_a_failure_shows_what_maven_said() throws Exception {
        Path source = root.resolve("kit/learn/src/main/java/learnkafka/learn/ExitCode.java");
        Files.writeString(source, Files.readString(source).replace("class ExitCode", "clas ExitCode"));

        Run run = start(root, Map.of(), root.resolve("learn"), "list").endsWith(3);

        assertThat(run.said()).isEmpty();
        assertThat(run.complained()).contains("Building the kit", "ExitCode.java", "The kit could not be built");
        assertThat(root.resolve(".learn/build.lock")).doesNotExist();
    }

    private static Run start(Path folder, Map<String, String> variables, Path learn, String... words)
            throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("LEARN_KAFKA_BROKER", "");
        // A file where the cache should be: no archive is made in the background, beyond the end of a test.
        all.put("XDG_CACHE_HOME", Path.of("pom.xml").toAbsolutePath().toString());
        all.putAll(variables);
        return Run.start(
                folder,
                all,
                Stream.concat(Stream.of(learn.toString()), Stream.of(words)).toList());
    }
}
