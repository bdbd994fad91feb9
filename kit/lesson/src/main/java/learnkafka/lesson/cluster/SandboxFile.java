package learnkafka.lesson.cluster;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The file in which a sandbox says that it runs: {@code .learn/sandbox} in the folder of learn-kafka.
 *
 * <p>What it says is believed only while the process lives that wrote it, and somebody answers at the address. Anything
 * else that is found there is removed.
 */
record SandboxFile(Path path) {

    private static final Path PLACE = Path.of(".learn", "sandbox");

    /** Find the place of the file in this copy of learn-kafka; nothing if there is no such copy around. */
    static Optional<SandboxFile> of(Environment environment) {
        return Homes.candidates(environment)
                .filter(folder -> Files.isDirectory(folder.resolve("exercises")))
                .findFirst()
                .map(folder -> new SandboxFile(folder.resolve(PLACE)));
    }

    /** Read who runs; nobody, if nobody does. */
    Optional<SandboxNote> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Optional<SandboxNote> note = text().flatMap(SandboxNote::of).filter(SandboxNote::isTrue);
        if (note.isEmpty()) {
            remove();
        }
        return note;
    }

    private Optional<Properties> text() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Say that a sandbox runs, unless another one was quicker.
     *
     * @return whether this is the one now
     * @throws IOException if the file can't be written
     */
    boolean write(SandboxNote note) throws IOException {
        Path folder = Files.createDirectories(path.getParent());
        Path fresh = Files.createTempFile(folder, "sandbox", ".tmp");
        try {
            Files.writeString(fresh, note.text(), StandardCharsets.UTF_8);
            // A link is there with all its text or not at all, and never takes the place of another file.
            Files.createLink(path, fresh);
            return true;
        } catch (FileAlreadyExistsException other) {
            return false;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Remove the file if it is this sandbox's. */
    void remove(SandboxNote note) {
        if (text().flatMap(SandboxNote::of).filter(note::equals).isPresent()) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException cannot) {
            // It goes on being ignored.
        }
    }
}
