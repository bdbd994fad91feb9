package learnkafka.learn.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Text;

/** Puts a lesson's stubs and tests back as they came. A learner's other files stay. */
public final class Reset {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS");

    private final Path root;
    private final AsItCame came;
    private final List<String> changed;
    private final List<String> missing;

    private Reset(Path root, AsItCame came) {
        this.root = root;
        this.came = came;
        changed = came.changed();
        missing = came.missing();
    }

    /**
     * Find out what there is to put back.
     *
     * @throws WrongUsage if nobody knows how the lesson came
     */
    public static Reset of(Path root, LessonFolder lesson) {
        AsItCame came = AsItCame.of(root, lesson);
        if (!Files.isDirectory(came.folder())) {
            throw new WrongUsage(
                    "No copy of lesson %s as it came: [%s/%s] is missing. Get it from where you got this one."
                            .formatted(
                                    lesson.id().digits(),
                                    AsItCame.ALL,
                                    lesson.id().folder()));
        }
        return new Reset(root, came);
    }

    /** Whether anything is other than it came. */
    public boolean isNeeded() {
        return !changed.isEmpty() || !missing.isEmpty();
    }

    /** Say what it does, as in {@code replaces FanOut.java and brings FanOutTest.java back}. */
    public String words() {
        String replaces = changed.isEmpty() ? "" : "replaces " + Text.list(changed);
        String brings = missing.isEmpty() ? "" : "brings " + Text.list(missing) + " back";
        return replaces + (replaces.isEmpty() || brings.isEmpty() ? "" : ", and ") + brings;
    }

    /**
     * Do it. What is replaced is copied first, all of it, so that a full disk costs nothing.
     *
     * @return the folder with the copies, as seen from the checkout, or nothing if nothing was replaced
     */
    public Optional<String> apply() throws IOException {
        Optional<String> kept = changed.isEmpty() ? Optional.empty() : Optional.of(keep());
        Path folder = Files.createDirectories(came.lesson().folder());
        for (String name : changed) {
            putBack(folder, name);
        }
        for (String name : missing) {
            putBack(folder, name);
        }
        return kept;
    }

    private String keep() throws IOException {
        LessonId id = came.lesson().id();
        String shown =
                ".learn/backup/" + id.folder() + "/" + LocalDateTime.now().format(TIME);
        Path backup = Files.createDirectories(root.resolve(shown));
        for (String name : changed) {
            Files.copy(came.lesson().folder().resolve(name), backup.resolve(name));
        }
        return shown;
    }

    private void putBack(Path folder, String name) throws IOException {
        Path fresh = Files.copy(
                came.folder().resolve(name), folder.resolve("." + name + ".new"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
