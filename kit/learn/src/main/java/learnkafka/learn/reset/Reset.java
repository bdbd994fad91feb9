package learnkafka.learn.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.Text;

/** Puts a lesson's stubs and tests back as they came. A learner's other files stay. */
public final class Reset {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS");

    private final AsItCame came;
    private final List<String> changed;
    private final List<String> missing;
    private final List<String> lost = new ArrayList<>();
    private final SortedMap<String, byte[]> contents = new TreeMap<>();

    private Reset(AsItCame came) {
        this.came = came;
        List<String> others = came.changed();
        List<String> gone = came.missing();
        Stream.concat(others.stream(), gone.stream())
                .sorted()
                .forEach(name -> came.content(name)
                        .ifPresentOrElse(content -> contents.put(name, content), () -> lost.add(name)));
        changed = others.stream().filter(contents::containsKey).toList();
        missing = gone.stream().filter(contents::containsKey).toList();
    }

    /**
     * Find out what there is to put back.
     *
     * @throws WrongUsage if nobody knows how the lesson came
     */
    public static Reset of(Path root, LessonFolder lesson) {
        AsItCame came = AsItCame.of(root, lesson);
        if (came.sums().isEmpty()) {
            throw new WrongUsage(
                    "Nothing says how lesson %s came: [%s] does not list it. Get that file from where you got learn-kafka."
                            .formatted(lesson.id().digits(), Sums.FILE));
        }
        return new Reset(came);
    }

    /** Whether there is anything that it can put back. */
    public boolean isNeeded() {
        return !contents.isEmpty();
    }

    /** Say what it does, as in {@code replaces FanOut.java and brings FanOutTest.java back}. */
    public String words() {
        String replaces = changed.isEmpty() ? "" : "replaces " + Text.list(changed);
        String brings = missing.isEmpty() ? "" : "brings " + Text.list(missing) + " back";
        return replaces + (replaces.isEmpty() || brings.isEmpty() ? "" : ", and ") + brings;
    }

    /** Say which files it leaves out, as in {@code , but for FanOut.java}. */
    private String exception() {
        return lost.isEmpty() ? "" : ", but for " + Text.list(lost);
    }

    /** Say why it leaves files out, and what to do, if there are any. */
    public Optional<String> regret() {
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("Can't put back [%s] in [exercises/src/%s]: no copy was taken before the change, and git has"
                                        + " none. Get it from where you got learn-kafka.")
                                .formatted(Text.list(lost), came.lesson().id().folder()));
    }

    /**
     * Do it, and say so. What is replaced is copied first, all of it, so that a full disk costs nothing.
     *
     * @return a sentence that names the folder with the copies
     * @throws IOException if it can't be done; the message is a sentence
     */
    public String apply() throws IOException {
        String digits = came.lesson().id().digits();
        try {
            String kept = changed.isEmpty() ? "" : " What was there is kept in [" + keep() + "].";
            putBack();
            return "Lesson %s is as it came%s.%s".formatted(digits, exception(), kept);
        } catch (IOException refused) {
            throw new IOException(
                    "Lesson %s can't be put back [%s]. Make room, or the folder writable."
                            .formatted(digits, refused.getMessage()),
                    refused);
        }
    }

    private void putBack() throws IOException {
        if (!isNeeded()) {
            return;
        }
        Path folder = Files.createDirectories(came.lesson().folder());
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path fresh = Files.write(folder.resolve("." + file.getKey() + ".new"), file.getValue());
            Files.move(
                    fresh,
                    folder.resolve(file.getKey()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private String keep() throws IOException {
        LessonId id = came.lesson().id();
        String shown =
                ".learn/backup/" + id.folder() + "/" + LocalDateTime.now().format(TIME);
        Path backup = Files.createDirectories(came.root().resolve(shown));
        for (String name : changed) {
            Files.copy(came.lesson().folder().resolve(name), backup.resolve(name));
        }
        return shown;
    }
}
