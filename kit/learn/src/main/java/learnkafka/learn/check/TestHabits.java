package learnkafka.learn.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import learnkafka.learn.LessonFolder;

/** Checks how the test of a lesson is written, where a habit makes it slow, flaky or not to be repeated. */
final class TestHabits {

    private record Habit(Pattern pattern, String complaint) {}

    private static final List<Habit> BAD = List.of(
            new Habit(
                    Pattern.compile("\\bThread\\.sleep\\("),
                    "has a test that sleeps; wait for what can be seen: Wait.until"),
            // Who grades draws the same inputs again, by a seed.
            new Habit(
                    Pattern.compile("\\bnew Random\\(|\\bUUID\\.random|\\bMath\\.random|\\bThreadLocalRandom\\b"
                            + "|\\bshuffle\\([^,()]*\\)"),
                    "has a test that draws by itself; Draws.random() draws the same again for the same seed"));

    private TestHabits() {}

    /** Say what is wrong, a sentence each. */
    static List<String> complaints(LessonFolder lesson) {
        return lesson.tests().stream()
                .map(LessonPages::read)
                .flatMap(Optional::stream)
                .flatMap(text -> BAD.stream()
                        .filter(habit -> habit.pattern.matcher(text).find())
                        .map(Habit::complaint))
                .toList();
    }
}
