package learnkafka.learn.reset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private final Path complete;

    Snapshot(Path root) {
        this.root = root;
        folder = root.resolve(".learn/pristine");
        complete = folder.resolve("complete.sha256");
    }

    /** Copy each file that is as it came, unless it has been copied. */
    public static void take(Path root) {
        try {
            new Snapshot(root).take();
        } catch (IOException refused) {
            // A read-only checkout, a full disk. Only a reset needs the copies, and says which are missing.
        }
    }

    private void take() throws IOException {
        // Nearly always, and told within the time that two small files take: every command waits for it.
        if (Files.exists(complete) && Files.mismatch(complete, root.resolve(Sums.FILE)) < 0) {
            return;
        }
        Sums sums = Sums.read(root);
        boolean all = !sums.files().isEmpty();
        for (Map.Entry<String, String> file : sums.files().entrySet()) {
            all &= isKept(file.getKey(), file.getValue());
        }
        if (all) {
            write(complete, sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isKept(String path, String sum) throws IOException {
        Path copy = copy(path, sum);
        if (Files.exists(copy)) {
            return true;
        }
        Optional<byte[]> content = Sum.content(Sums.place(root, path), sum);
        if (content.isPresent()) {
            write(copy, content.get());
        }
        return content.isPresent();
    }

    /** Write a whole file or none, whoever else does the same. */
    private static void write(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(Files.createDirectories(file.getParent()), "copy", ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<byte[]> find(String path, String sum) {
        return Sum.content(copy(path, sum), sum);
    }

    private Path copy(String path, String sum) {
        return folder.resolve(path + "." + sum);
    }
}
