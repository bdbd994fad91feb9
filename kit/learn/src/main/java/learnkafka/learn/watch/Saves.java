package learnkafka.learn.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices saves in a folder by looking at its files again and again.
 *
 * <p>A few files are looked at, so that this costs next to nothing, and works where no file events come: on network
 * mounts, in containers, in WSL. A save is told when the files have stayed as they are for one look, since editors write
 * in steps.
 */
final class Saves implements AutoCloseable {

    static final int PAUSE_MILLIS = 15;

    /** Some file systems keep times in seconds. What was saved twice in one of them has other bytes. */
    private static final int LOOKS_BETWEEN_READINGS = 20;

    /** Who writes a file empties it first, or takes it away. For so many looks one waits for what comes in its place. */
    static final int LOOKS_AT_HALF = 20;

    private final Runnable saved;
    private final ScheduledExecutorService looks;
    private volatile Path folder;
    private Map<Path, Look> told;
    private Map<Path, Look> last;
    private int looksSinceReading;
    private int looksTheSame;

    /** A file as it was seen: time, size, which file it is on the disk, and a sum of its bytes where they were read. */
    private record Look(long modified, long size, String key, int bytes) {

        boolean isOf(BasicFileAttributes facts) {
            return modified == facts.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                    && size == facts.size()
                    && key.equals(String.valueOf(facts.fileKey()));
        }
    }

    /** Watch a folder's Java files; {@code saved} is called on a thread of its own. */
    Saves(Path folder, Runnable saved) {
        this.folder = folder;
        this.saved = saved;
        this.told = look(folder, Map.of(), true);
        this.last = told;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "learn-kafka-saves");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watch another folder. */
    synchronized void move(Path other) {
        folder = other;
        told = look(other, Map.of(), true);
        last = told;
    }

    private synchronized void look() {
        looksSinceReading = (looksSinceReading + 1) % LOOKS_BETWEEN_READINGS;
        boolean reading = looksSinceReading == 0;
        Map<Path, Look> now = look(folder, last, reading);
        boolean half = now.values().stream().anyMatch(file -> file.size == 0)
                || !now.keySet().containsAll(told.keySet());
        looksTheSame = now.equals(last) ? looksTheSame + 1 : 0;
        last = now;
        if (looksTheSame >= (half ? LOOKS_AT_HALF : 1) && !now.equals(told)) {
            told = now;
            saved.run();
        }
    }

    private static Map<Path, Look> look(Path folder, Map<Path, Look> before, boolean reading) {
        Map<Path, Look> looks = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> at(file, before.get(file), reading, looks));
        } catch (IOException gone) {
            // A folder that was deleted has no files.
        }
        return looks;
    }

    private static void at(Path file, @Nullable Look before, boolean reading, Map<Path, Look> looks) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = before != null && before.isOf(facts);
            int bytes = same && !reading ? before.bytes : Arrays.hashCode(Files.readAllBytes(file));
            looks.put(
                    file,
                    new Look(
                            facts.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                            facts.size(),
                            String.valueOf(facts.fileKey()),
                            bytes));
        } catch (IOException gone) {
            // Moved away while an editor puts the new one in its place.
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
