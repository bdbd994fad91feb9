package learnkafka.learn.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.learn.LessonFolder;

/** The file with a learner's progress, which may be edited, merged, lost or garbled. */
final class ProgressFile {

    private static final String ABOUT =
            "# Lessons of learn-kafka: name, best points of 10, day of the first pass. Written by ./learn, safe to commit.";

    private final Path root;
    private final Path file;
    private final Consumer<String> warnings;

    ProgressFile(Path root, Consumer<String> warnings) {
        this.root = root;
        file = root.resolve("progress.txt");
        this.warnings = warnings;
    }

    /** Read what it says, or nothing where it can't be read: then it is moved aside, and a warning says so. */
    Map<String, Standing> read() {
        Map<String, Standing> standings = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Standing standing = Standing.read(line.strip());
                    standings.merge(standing.lesson(), standing, Standing::with);
                }
            }
            return standings;
        } catch (NoSuchFileException none) {
            return new LinkedHashMap<>();
        } catch (IOException | IllegalArgumentException | DateTimeException garbled) {
            moveAside();
            return new LinkedHashMap<>();
        }
    }

    private void moveAside() {
        Path aside = root.resolve(file.getFileName() + ".bad");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            warnings.accept("Your progress in [%s] can't be read. It is now in [%s], and all ticks are gone."
                    .formatted(file, aside.getFileName()));
        } catch (IOException stays) {
            warnings.accept(
                    "Your progress in [%s] can't be read. Remove it: ./learn writes a new one.".formatted(file));
        }
    }

    /**
     * Add what it does not say yet, and keep what others wrote meanwhile.
     *
     * @return what it says now
     */
    Map<String, Standing> add(Map<String, Standing> known) throws IOException {
        Path room = Files.createDirectories(root.resolve(".learn"));
        Path lock = room.resolve("progress.lock");
        // The file's lock keeps other processes out, the class other threads of this one.
        synchronized (ProgressFile.class) {
            try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                held.lock();
                return merge(known, room.resolve("progress.new"));
            }
        }
    }

    private Map<String, Standing> merge(Map<String, Standing> known, Path fresh) throws IOException {
        Map<String, Standing> before = read();
        Map<String, Standing> merged = new LinkedHashMap<>(before);
        known.forEach((lesson, standing) -> merged.merge(lesson, standing, Standing::with));
        if (!merged.equals(before)) {
            Files.write(fresh, lines(merged));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return merged;
    }

    private List<String> lines(Map<String, Standing> standings) {
        List<String> names = new ArrayList<>(LessonFolder.in(root.resolve("exercises/src")).stream()
                .map(lesson -> lesson.id().name())
                .filter(standings::containsKey)
                .toList());
        // Lessons that this version of the kit does not have, another one may.
        names.addAll(standings.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .toList());
        List<String> lines = new ArrayList<>(List.of(ABOUT));
        names.forEach(name -> lines.add(String.valueOf(standings.get(name))));
        return lines;
    }
}
