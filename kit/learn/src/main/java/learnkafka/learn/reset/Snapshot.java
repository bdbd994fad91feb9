package learnkafka.learn.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of stubs and tests as they came, which need no git.
 *
 * <p>They are taken from {@code exercises} before a command runs: at the first start all of them, and after an update
 * those that it brought. A copy's name ends with its sum, so a copy that is there is the right one.
 */
public final class Snapshot {

    private final Path root;
    private final Path folder;

    Snapshot(Path root) {
        this.root = root;
        folder = root.resolve(".learn/pristine");
    }

    /** Copy each file that is as it came, unless it has been copied. */
    public static void take(Path root) {
        Snapshot snapshot = new Snapshot(root);
        try {
            for (Map.Entry<String, String> file : Sums.read(root).files().entrySet()) {
                snapshot.keep(file.getKey(), file.getValue());
            }
        } catch (IOException refused) {
            // A read-only checkout, a full disk. Only a reset needs the copies, and says which are missing.
        }
    }

    private void keep(String path, String sum) throws IOException {
        Path copy = copy(path, sum);
        if (Files.exists(copy)) {
            return;
        }
        Optional<byte[]> content = Sum.content(Sums.place(root, path), sum);
        if (content.isPresent()) {
            Path lesson = Files.createDirectories(copy.getParent());
            Path fresh = Files.write(Files.createTempFile(lesson, "copy", ".new"), content.get());
            Files.move(fresh, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    Optional<byte[]> find(String path, String sum) {
        return Sum.content(copy(path, sum), sum);
    }

    private Path copy(String path, String sum) {
        return folder.resolve(path + "." + sum);
    }
}
