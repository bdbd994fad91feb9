package learnkafka.learn.grade.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What the reports need to know besides the grades.
 *
 * @param gradebook the class's gradebook as Canvas exports it, which is filled
 * @param worksheet the grading worksheet as Moodle exports it, which is filled
 * @param origin where the submissions came from, for Classroom 50
 * @param datetime when they were handed in, for Classroom 50, which wants it unchanged by a regrade
 * @param gradedAt when they were graded. It is the same as {@code datetime} unless it is given, so that equal grades are
 *     written in equal bytes
 */
public record ReportOptions(
        Optional<Path> gradebook,
        Optional<Path> worksheet,
        Origin origin,
        Optional<Instant> datetime,
        Optional<Instant> gradedAt) {

    /** Know nothing else. */
    public static ReportOptions none() {
        return new ReportOptions(
                Optional.empty(), Optional.empty(), Origin.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /**
     * Where submissions came from. Classroom 50 refuses results in which one of these is empty.
     *
     * @param classroom its name in Classroom 50
     * @param submission the tag that was pushed, which begins with {@code submit/}
     * @param commit address of the commit
     * @param release address of the release
     * @param review address of the page where the submission is reviewed
     */
    public record Origin(String classroom, String submission, String commit, String release, String review) {

        /** Nothing is known. */
        public static final Origin UNKNOWN = new Origin("unknown", "submit/unknown", "unknown", "unknown", "unknown");
    }
}
