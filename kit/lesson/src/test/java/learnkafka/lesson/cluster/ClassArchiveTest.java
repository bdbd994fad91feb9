package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ClassArchiveTest {

    private static final Duration DUMP = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    Surroundings surroundings;
    Path cache;

    @BeforeEach
    void useACacheOfItsOwn() {
        surroundings = new Surroundings(home)
                .variable("XDG_CACHE_HOME", home.resolve("a cache").toString());
        cache = home.resolve("a cache").resolve("learn-kafka");
    }

    @AfterEach
    void awaitDumps() {
        await("no dump is under way").atMost(DUMP).until(ClassArchiveTest::noDump);
    }

    @Test
    void theFirstStartMakesAnArchiveThatTheSecondUses() throws IOException {
        Duration without;
        try (Cluster first = surroundings.open("embedded")) {
            without = cpuTime(first);
        }
        Path archive = awaitArchive();
        try (Cluster second = surroundings.open("embedded")) {
            // Of the processor, not of the clock: other work on this machine must not fail the test.
            assertThat(cpuTime(second).multipliedBy(4)).isLessThan(without.multipliedBy(3));
            assertThat(maps(second, archive))
                    .as("the broker's JVM uses the archive")
                    .isTrue();
        }
        assertThat(files(".fresh")).as("nothing half made").isEmpty();
    }

    @Test
    void garbageDoesNotDisturbAStart() throws IOException {
        Path archive = archivePath();
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "garbage".repeat(10_000));
        try (Cluster cluster = surroundings.open("embedded")) {
            assertThat(cluster.bootstrapServers()).matches("localhost:\\d+");
        }
    }

    @Test
    void anotherJarIsAnotherArchive() throws IOException {
        Path jar = Files.writeString(home.resolve("a.jar"), "a");
        String before = Fingerprint.of(List.of(), List.of(jar));
        assertThat(Fingerprint.of(List.of(), List.of(jar))).isEqualTo(before);
        assertThat(Fingerprint.of(List.of("-Xmx1g"), List.of(jar))).isNotEqualTo(before);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(Fingerprint.of(List.of(), List.of(jar))).isNotEqualTo(before);
    }

    @Test
    void aReadOnlyCacheIsNoObstacle() throws IOException {
        // A file where the folder should be stops root, too.
        Files.writeString(home.resolve("a cache"), "in the way");
        surroundings.open("embedded").close();
        assertThat(home.resolve("a cache")).hasContent("in the way");
    }

    @Test
    void aUserWithoutAHomeStartsABroker() {
        surroundings
                .variable("XDG_CACHE_HOME", "")
                .property("user.home", "?")
                .open("embedded")
                .close();
    }

    @Test
    void thirtyAtOnceMakeOneDump() throws IOException {
        Path count = home.resolve("count");
        CompletableFuture<?>[] attempts = IntStream.range(0, 30)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> start("echo dump >>'%s' && echo >\"$1\"".formatted(count))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(attempts).join();
        awaitArchive();
        assertThat(count).hasContent("dump");
    }

    @Test
    void aDumpThatFailsLeavesNoArchiveAndIsNotRepeatedAtOnce() throws IOException {
        start("echo half >\"$1\"; exit 1");
        await("the dump has ended")
                .atMost(DUMP)
                .until(() -> noDump() && files(".fresh").isEmpty());
        assertThat(files(".jsa")).isEmpty();
        start("echo >\"$1\"");
        assertThat(noDump()).isTrue();
    }

    @Test
    void aFailedDumpIsRepeatedLater() throws IOException {
        Files.createDirectories(cache);
        Path tried = Files.createFile(cache.resolve(archivePath().getFileName() + ".tried"));
        Path rest = Files.createFile(cache.resolve(archivePath().getFileName() + ".1.fresh"));
        for (Path file : List.of(tried, rest)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
        start("echo >\"$1\"");
        assertThat(rest).doesNotExist();
        awaitArchive();
    }

    @Test
    void theArchivesNotUsedForLongestGo() throws IOException {
        List<Path> old = new ArrayList<>();
        for (int days = 1; days <= 8; days++) {
            old.add(oldArchive("broker-copy%d-jars.jsa".formatted(days), days));
        }
        start("exit 1");
        assertThat(old.subList(0, 5)).allSatisfy(archive -> assertThat(archive).exists());
        assertThat(old.subList(5, 8)).allSatisfy(archive -> assertThat(archive).doesNotExist());
    }

    @Test
    void anArchiveReplacesTheOneOfTheSameCopyAndJdk() throws IOException {
        String name = archivePath().getFileName().toString();
        Path stale = oldArchive(name.substring(0, name.lastIndexOf('-')) + "-other.jsa", 1);
        start("exit 1");
        assertThat(stale).doesNotExist();
    }

    @Test
    void anArchiveThatWasRemovedIsMadeAgainAtOnce() throws IOException {
        start("echo >\"$1\"");
        Path archive = awaitArchive();
        await("the dump has ended").atMost(DUMP).until(ClassArchiveTest::noDump);
        Files.delete(archive);
        start("echo >\"$1\"");
        awaitArchive();
    }

    private Path oldArchive(String name, int days) throws IOException {
        Path archive = Files.createFile(Files.createDirectories(cache).resolve(name));
        return Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    @Test
    void aMacHasItsCacheElsewhere() {
        Surroundings mac = new Surroundings(home).variable("XDG_CACHE_HOME", "").property("os.name", "Mac OS X");
        assertThat(CacheFolder.of(mac.environment())).contains(home.resolve("Library/Caches/learn-kafka"));
        Surroundings linux =
                new Surroundings(home).variable("XDG_CACHE_HOME", "").property("os.name", "Linux");
        assertThat(CacheFolder.of(linux.environment())).contains(home.resolve(".cache/learn-kafka"));
    }

    /** Start a dump by a shell in place of a JVM; $1 is where it is to write. */
    private void start(String script) {
        ArchiveDump.start(archivePath(), fresh -> List.of("/bin/sh", "-c", script, "fake-dump", fresh.toString()));
    }

    private Path archivePath() {
        BrokerArguments arguments = BrokerArguments.find(surroundings.environment());
        return ClassArchive.of(surroundings.environment(), arguments, new BrokerCommand(arguments))
                .file()
                .orElseThrow();
    }

    private Path awaitArchive() {
        await("an archive in " + cache).atMost(DUMP).until(() -> !files(".jsa").isEmpty());
        return files(".jsa").get(0);
    }

    private List<Path> files(String end) {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Duration cpuTime(Cluster cluster) {
        long pid = ((EmbeddedCluster) cluster).process().pid();
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    private static boolean maps(Cluster cluster, Path archive) throws IOException {
        long pid = ((EmbeddedCluster) cluster).process().pid();
        Path maps = Path.of("/proc", Long.toString(pid), "maps");
        assumeThat(maps).as("only Linux tells which files a process has mapped").exists();
        return Files.readString(maps).contains(archive.toString());
    }

    private static boolean noDump() {
        return ProcessHandle.current()
                .children()
                .noneMatch(child -> child.info().commandLine().orElse("").contains("learn-kafka-archive"));
    }
}
