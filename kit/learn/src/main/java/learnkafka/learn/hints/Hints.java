package learnkafka.learn.hints;

import java.nio.file.Path;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.console.Console;
import learnkafka.learn.console.Markdown;
import learnkafka.lesson.LessonId;

/** Gives hints, each when the one before it has been seen. */
public final class Hints {

    private final ShownHints shown;

    /**
     * Give hints in a checkout.
     *
     * @param root where it is remembered which hints were shown
     */
    public Hints(Path root) {
        shown = new ShownHints(root);
    }

    /** What somebody types to get the next hint. */
    public static String command(LessonId lesson) {
        return "./learn hint " + lesson.digits();
    }

    /**
     * Take the first hint that nobody has seen, or the last one of all.
     *
     * @throws WrongUsage if the lesson has no hints
     */
    public Hint next(LessonFolder lesson) {
        List<Hint> hints = HintPage.read(lesson);
        return hints.get(Math.min(shown.highest(lesson.id()), hints.size() - 1));
    }

    /**
     * Take a hint, whatever has been seen.
     *
     * @param level from 1
     * @throws WrongUsage if there is no such level
     */
    public Hint at(LessonFolder lesson, int level) {
        List<Hint> hints = HintPage.read(lesson);
        if (level < 1 || level > hints.size()) {
            throw new WrongUsage("No hint of level [%d] for lesson %s. There are 1 to %d: ./learn hint %s --level 1"
                    .formatted(
                            level,
                            lesson.id().digits(),
                            hints.size(),
                            lesson.id().digits()));
        }
        return hints.get(level - 1);
    }

    /**
     * Print a hint, and remember that it was shown.
     *
     * @param more how to get the next one, for example {@code ./learn hint 12}
     */
    public void print(Hint hint, String more, Console console) {
        boolean again = hint.level() <= shown.highest(hint.lesson());
        String heading = hint.lesson().digits() + " " + hint.title();
        console.line(console.palette().strong(heading)
                + console.palette().label(" · hint " + hint.level() + " of " + hint.levels()));
        console.line("");
        Markdown.lines(hint.text(), Console.width(), console.palette()).forEach(console::line);
        console.line("");
        if (!shown.remember(hint)) {
            Markdown.lines(
                            "What you have seen can't be kept in `.learn`. For another hint name it: `--level "
                                    + Math.min(hint.level() + 1, hint.levels()) + "`",
                            Console.width(),
                            console.palette())
                    .forEach(console::line);
        } else if (!hint.isLast()) {
            console.line("next " + console.palette().code(more));
        } else {
            console.line(again ? "That was the last hint, once more." : "That was the last hint.");
        }
    }
}
