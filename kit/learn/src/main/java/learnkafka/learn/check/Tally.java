package learnkafka.learn.check;

import java.util.List;
import learnkafka.learn.LessonFolder;

/** Counts what the gate found. Nothing that is wrong with an unfinished lesson fails the gate. */
final class Tally {

    private int passed;
    private int failed;
    private int unfinished;

    /** Count one thing that was looked at, by what there is to complain of. */
    synchronized void add(LessonFolder lesson, List<String> complaints) {
        if (complaints.isEmpty()) {
            passed++;
        } else if (lesson.isUnfinished()) {
            unfinished++;
        } else {
            failed++;
        }
    }

    synchronized boolean isClean() {
        return failed == 0;
    }

    @Override
    public synchronized String toString() {
        return passed + " passed, " + failed + " failed" + (unfinished == 0 ? "" : ", " + unfinished + " unfinished");
    }
}
