package learnkafka.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the brokers of this process write.
 *
 * <p>A lock on a file in it says that the process lives: the operating system drops it even after kill -9, no process
 * id can come again, and a container that shares the folder is seen too.
 */
final class LogFolder {

    private static final String PREFIX = "learn-kafka-broker-";
    private static final String LOCK = "in-use";

    /** Longer than it takes to get from a fresh folder to its lock. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 50;

    private final Path folder;

    // Held for as long as the process lives; the field keeps it from being collected, which would close it.
    @SuppressWarnings({"FieldCanBeLocal", "unused"})
    private final FileChannel lock;

    private LogFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Make a folder that is this process's own. */
    static LogFolder create() throws IOException {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static LogFolder createIn(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new LogFolder(folder, lock);
    }

    /** All of it: the logs, and the lock. */
    Path folder() {
        return folder;
    }

    /** Where the brokers put their logs. */
    Path path() {
        return folder.resolve("logs");
    }

    /** Remove the folder, also while brokers still write to it. */
    void remove() {
        for (int i = 0; i < ATTEMPTS && Files.exists(folder); i++) {
            remove(folder);
        }
    }

    /** Remove what killed processes left behind. */
    void sweep() {
        Instant before = Instant.now().minus(YOUNG);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder.getParent(), PREFIX + "*")) {
            for (Path other : folders) {
                if (!other.equals(folder) && isOld(other, before) && !isInUse(other)) {
                    remove(other);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Another process was faster. Nobody waits for a clean-up, and the next start tries again.
        }
    }

    private static boolean isOld(Path folder, Instant before) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return facts.isDirectory() && facts.lastModifiedTime().toInstant().isBefore(before);
    }

    private static boolean isInUse(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // Another user's.
            return true;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A broker that still runs wrote into it, or another process removes it too.
        }
    }
}
