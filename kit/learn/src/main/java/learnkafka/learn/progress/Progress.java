package learnkafka.learn.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import learnkafka.learn.LessonFolder;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Verdict;

/**
 * A learner's progress: which lessons passed, and the best points of those that were begun.
 *
 * <p>It is kept in {@code progress.txt} in the root of the checkout, by the names of lessons. Nothing fails for want of
 * it: what can't be read or written is warned of, once.
 */
public final class Progress {

    private final ProgressFile file;
    private final RedTests red;
    private final Consumer<String> warnings;
    private Map<String, Standing> standings;
    private boolean warned;

    private Progress(Path root, Consumer<String> warnings) {
        file = new ProgressFile(root, warnings);
        red = new RedTests(root);
        this.warnings = warnings;
        standings = file.read();
    }

    /**
     * Read the progress in a checkout.
     *
     * @param warnings takes a sentence where it can't be read, and where it can't be written later
     */
    public static Progress of(Path root, Consumer<String> warnings) {
        return new Progress(root, warnings);
    }

    /** Whether a lesson passed, ever. */
    public synchronized boolean isPassed(LessonId lesson) {
        return standing(lesson).flatMap(Standing::passed).isPresent();
    }

    /** The best points of a lesson, if it has earned any or was ever passed. */
    public synchronized OptionalInt points(LessonId lesson) {
        Optional<Standing> standing = standing(lesson);
        return standing.isPresent() ? OptionalInt.of(standing.get().points()) : OptionalInt.empty();
    }

    /** The rules that the newest run of a lesson found broken; empty where there was none, or where it passed. */
    public List<String> red(LessonId lesson) {
        return red.of(lesson);
    }

    /** Remember what became of a lesson. A pass stays a pass, and the best points stay the best. */
    public synchronized void record(LessonReport report) {
        if (report.verdict() == Verdict.NO_BROKER) {
            return;
        }
        red.keep(report);
        boolean passed = report.verdict() == Verdict.PASSED;
        if (!passed && report.points() == 0) {
            return;
        }
        Standing now = new Standing(
                report.lesson().name(), report.points(), passed ? Optional.of(LocalDate.now()) : Optional.empty());
        standings.merge(now.lesson(), now, Standing::with);
        try {
            standings = file.add(standings);
        } catch (IOException refused) {
            warnOnce(refused);
        }
    }

    /** The first lesson that has not passed. */
    public synchronized Optional<LessonFolder> next(List<LessonFolder> lessons) {
        return lessons.stream().filter(lesson -> !isPassed(lesson.id())).findFirst();
    }

    private Optional<Standing> standing(LessonId lesson) {
        return Optional.ofNullable(standings.get(lesson.name()));
    }

    private void warnOnce(Exception refused) {
        if (!warned) {
            warned = true;
            warnings.accept("Your progress can't be kept [%s]. Lessons run without it; make the folder writable."
                    .formatted(refused.getMessage()));
        }
    }
}
