package learnkafka.lesson.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFileTest {

    private static final long NO_SUCH_PROCESS = 999_999_999;
    private static final Duration WELL_UNDER_A_SECOND = Duration.ofMillis(700);

    @TempDir
    Path home;

    ServerSocket listening;
    SandboxFile file;
    SandboxNote note;

    @BeforeEach
    void somebodyListens() throws IOException {
        listening = new ServerSocket(0);
        Files.createDirectory(home.resolve("exercises"));
        Surroundings surroundings = new Surroundings(home).property("learnkafka.home", home.toString());
        file = SandboxFile.of(surroundings.environment()).orElseThrow();
        note = SandboxNote.ofThisProcess(Addresses.of("localhost:" + listening.getLocalPort()), "embedded Kafka");
    }

    @AfterEach
    void nobodyListens() throws IOException {
        listening.close();
    }

    @Test
    void aFreshOneIsReadAsItWasWritten() throws IOException {
        assertThat(file.write(note)).isTrue();
        assertThat(file.read()).contains(note);
        assertThat(home.resolve(".learn")).isDirectoryContaining("glob:**sandbox");
        assertThat(Files.list(home.resolve(".learn"))).hasSize(1);
    }

    @Test
    void ofTwoTheFirstIsKept() throws IOException {
        assertThat(file.write(note)).isTrue();
        assertThat(file.write(new SandboxNote(note.addresses(), 1, note.since(), "another")))
                .isFalse();
        assertThat(file.read()).contains(note);
    }

    @Test
    void whereNothingIsWrittenNothingIsRead() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void oneOfAProcessThatIsGoneIsRemoved() throws IOException {
        assertRemoved(new SandboxNote(note.addresses(), NO_SUCH_PROCESS, note.since(), note.kafka()));
    }

    @Test
    void oneWhoseProcessIdCameAgainIsRemoved() throws IOException {
        Instant longAgo = note.since().minus(Duration.ofHours(1));
        assertRemoved(new SandboxNote(note.addresses(), note.process(), longAgo, note.kafka()));
    }

    @Test
    void oneThatNobodyAnswersForIsRemoved() throws IOException {
        listening.close();
        assertRemoved(note);
    }

    private void assertRemoved(SandboxNote stale) throws IOException {
        file.write(stale);
        long start = System.nanoTime();
        assertThat(file.read()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WELL_UNDER_A_SECOND);
        assertThat(file.path()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\u12",
                "\u0000\u0001",
                "addresses=localhost:9092",
                "addresses=nonsense\nprocess=1\nsince=2026-11-24T22:00:00Z",
                "addresses=localhost:9092\nprocess=one\nsince=2026-11-24T22:00:00Z",
                "addresses=localhost:9092\nprocess=1\nsince=today"
            })
    void garbageIsRemoved(String garbage) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), garbage);
        assertThat(file.read()).isEmpty();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreGarbageToo() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.write(file.path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(file.read()).isEmpty();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void onlyItsOwnIsRemovedAtTheEnd() throws IOException {
        file.write(note);
        file.remove(new SandboxNote(note.addresses(), NO_SUCH_PROCESS, note.since(), note.kafka()));
        assertThat(file.path()).exists();
        file.remove(note);
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldAndReadAsNothing() throws IOException {
        // A file where the folder should be stops root, too, as rights do not.
        Files.writeString(home.resolve(".learn"), "in the way");
        assertThatIOException().isThrownBy(() -> file.write(note));
        assertThat(file.read()).isEmpty();
    }
}
