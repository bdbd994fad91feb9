package learnkafka.learn.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import learnkafka.learn.LessonFolder;

/** Checks how the test of a lesson is written, where a habit makes it slow, flaky or not to be repeated. */
final class TestHabits {

    private static final Map<Pattern, String> BAD = Map.of(
            Pattern.compile("\\bThread\\.sleep\\("),
            "sleeps; wait for what can be seen: Wait.until",
            // Who grades draws the same inputs again, by a seed.
            Pattern.compile("\\bnew Random\\(|\\bUUID\\.random|\\bMath\\.random|\\bThreadLocalRandom\\b"
                    + "|\\bshuffle\\([^,()]*\\)"),
            "draws by itself; Draws.random() draws the same again for the same seed");

    private TestHabits() {}

    /** Say what is wrong, a sentence each. */
    static List<String> complaints(LessonFolder lesson) {
        return lesson.tests().stream()
                .map(TestHabits::read)
                .flatMap(text -> BAD.entrySet().stream()
                        .filter(habit -> habit.getKey().matcher(text).find())
                        .map(habit -> "has a test that " + habit.getValue()))
                .toList();
    }

    private static String read(Path test) {
        try {
            return Files.readString(test);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read [" + test + "]", unreadable);
        }
    }
}
