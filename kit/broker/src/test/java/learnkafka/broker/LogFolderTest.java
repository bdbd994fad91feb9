package learnkafka.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {

    @TempDir
    Path parent;

    @Test
    void itIsRemovedWithWhatIsInIt() throws IOException {
        LogFolder folder = LogFolder.createIn(parent);
        Files.writeString(
                Files.createDirectories(folder.path().resolve("topic-0")).resolve("0.log"), "records");
        folder.remove();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void foldersOfDeadProcessesAreSwept() throws IOException {
        LogFolder mine = LogFolder.createIn(parent);
        Path dead = left("learn-kafka-broker-1");
        Path deadBeforeItsLock = old(Files.createDirectory(parent.resolve("learn-kafka-broker-2")));
        mine.sweep();
        assertThat(dead).doesNotExist();
        assertThat(deadBeforeItsLock).doesNotExist();
    }

    @Test
    void whatMayStillBeUsedStays() throws IOException {
        LogFolder mine = LogFolder.createIn(parent);
        old(mine.path().getParent());
        Path young = Files.createDirectory(parent.resolve("learn-kafka-broker-3"));
        Path strange = old(Files.createDirectory(parent.resolve("somebody-elses")));
        mine.sweep();
        assertThat(mine.path().getParent()).exists();
        assertThat(young).exists();
        assertThat(strange).exists();
    }

    @Test
    void sweepingKeepsItsOwnLock() throws IOException {
        Path locks = Path.of("/proc/locks");
        assumeThat(locks).as("only Linux tells which files are locked").exists();
        LogFolder mine = LogFolder.createIn(parent);
        Path folder = old(mine.path().getParent());
        String inode = ":" + Files.getAttribute(folder.resolve("in-use"), "unix:ino") + " ";
        assertThat(locks).content().contains(inode);
        // Whoever opens and closes its own locked file has no lock any more.
        mine.sweep();
        assertThat(locks).content().contains(inode);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        LogFolder mine = LogFolder.createIn(parent);
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("file"), "precious");
        old(precious);
        Files.createSymbolicLink(parent.resolve("learn-kafka-broker-4"), precious);
        Path dead = left("learn-kafka-broker-5");
        Files.createSymbolicLink(dead.resolve("link"), precious);
        old(dead);
        mine.sweep();
        assertThat(dead).doesNotExist();
        assertThat(precious.resolve("file")).exists();
    }

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.createFile(folder.resolve("in-use"));
        Files.createDirectories(folder.resolve("logs/topic-0"));
        return old(folder);
    }

    private static Path old(Path folder) throws IOException {
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
