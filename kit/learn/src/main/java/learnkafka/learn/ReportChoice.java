package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.report.ReportOptions;
import learnkafka.learn.grade.report.Reports;
import learnkafka.learn.grade.report.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code grade} writes, and where. */
final class ReportChoice {

    @Option(names = "--out", paramLabel = "DIR", description = "where the reports go (${DEFAULT-VALUE})")
    private Path folder = Path.of("grades");

    @Option(names = "--canvas", paramLabel = "FILE", description = "the gradebook from Canvas, to be filled")
    private Optional<Path> gradebook = Optional.empty();

    @Option(names = "--moodle", paramLabel = "FILE", description = "the grading worksheet from Moodle, to be filled")
    private Optional<Path> worksheet = Optional.empty();

    @Option(
            names = "--datetime",
            paramLabel = "TIME",
            description = "when it was handed in, for Classroom 50, as in 2026-11-24T18:00:00Z")
    private Optional<Instant> datetime = Optional.empty();

    @Option(names = "--summary", paramLabel = "FILE", description = "append a page in Markdown to a file")
    private Optional<Path> summary = Optional.empty();

    Path folder() {
        return folder;
    }

    /** Look at the sheets that are to be filled, before anything takes time. */
    void check() throws IOException {
        try {
            Reports.check(options());
        } catch (Unreadable sheet) {
            throw new WrongUsage(String.valueOf(sheet.getMessage()));
        }
    }

    /** Write the reports, say where they are, and with which exit code the command ends. */
    int write(ClassGrades grades, List<StudentEvidence> evidence, CommandLine line) throws IOException {
        PrintWriter out = line.getOut();
        List<String> warnings = Reports.write(grades, evidence, folder, options());
        if (summary.isPresent()) {
            Files.writeString(
                    summary.get(),
                    Files.readString(folder.resolve("class.md")),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        warnings.forEach(line.getErr()::println);
        out.printf(
                "%d submissions are graded. Begin with [%s].%n",
                grades.students().size(), folder.resolve("class.html"));
        out.flush();
        return grades.students().stream().allMatch(StudentGrades::isComplete)
                ? ExitCode.ALL_PASSED
                : ExitCode.SOMETHING_TO_DO;
    }

    private ReportOptions options() {
        return new ReportOptions(gradebook, worksheet, ReportOptions.Origin.UNKNOWN, datetime, Optional.empty());
    }
}
