package learnkafka.learn.grade;

import java.io.PrintWriter;
import java.time.Duration;
import learnkafka.learn.grade.model.StudentGrades;

/** Tells how far a batch is: on one line of a terminal, or a line for each submission elsewhere. */
public final class Progress {

    private static final int BAR = 20;

    private final PrintWriter out;
    private final boolean terminal;
    private long began;
    private int all;
    private int known;
    private int done;

    /** Tell it there. */
    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void begin(int open, int known) {
        this.began = System.nanoTime();
        this.all = open + known;
        this.known = known;
        if (known > 0) {
            out.printf("%d of %d submissions are judged already%n", known, all);
        }
        out.flush();
    }

    synchronized void done(StudentGrades student) {
        done++;
        int judged = known + done;
        if (terminal) {
            int filled = BAR * judged / all;
            // Back to the start of the line, and what was there is erased.
            out.printf(
                    "\r\u001b[K%s%s %d of %d · %s",
                    "█".repeat(filled), "░".repeat(BAR - filled), judged, all, left(all - judged));
            if (judged == all) {
                out.println();
            }
        } else {
            out.printf("%d of %d %s: %d points%n", judged, all, name(student), student.points());
        }
        out.flush();
    }

    private String left(int open) {
        if (open == 0) {
            return "done";
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / done);
        long seconds = each.multipliedBy(open).toSeconds();
        return seconds < 90 ? "about " + seconds + " s left" : "about " + (seconds + 30) / 60 + " min left";
    }

    /** A name is somebody's own words, and could draw on a terminal. */
    private static String name(StudentGrades student) {
        return student.student().replaceAll("\\p{C}", "?");
    }
}
