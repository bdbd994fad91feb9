package learnkafka.learn.grade.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;

/**
 * Writes a graded class in all formats, into one folder.
 *
 * <p>Equal grades and options give equal bytes, but for {@code evidence}. Who has no score, because Kafka was missing,
 * has none anywhere: files of an earlier run that hold one are left alone.
 */
public final class Reports {

    private final ClassGrades grades;
    private final Path folder;
    private final ReportOptions options;
    private final List<String> warnings = new ArrayList<>();

    private Reports(ClassGrades grades, Path folder, ReportOptions options) {
        this.grades = grades;
        this.folder = folder;
        this.options = options;
    }

    /**
     * Look at the sheets that are to be filled, before an hour of grading.
     *
     * @throws Unreadable if one is not what it should be
     */
    public static void check(ReportOptions options) {
        if (options.gradebook().isPresent()) {
            Canvas.read(options.gradebook().get());
        }
        if (options.worksheet().isPresent()) {
            Moodle.read(options.worksheet().get());
        }
    }

    /**
     * Write all reports.
     *
     * @param evidence what the tests of each submission saw; may be empty
     * @param folder is made where it is missing
     * @return what to look at, a sentence each; names in it are safe to print
     */
    public static List<String> write(
            ClassGrades grades, List<StudentEvidence> evidence, Path folder, ReportOptions options) throws IOException {
        Reports reports = new Reports(grades, folder, options);
        reports.write("grades.json", Grades.text(grades));
        reports.write("class.html", ClassPage.html(grades));
        reports.write("class.md", ClassMarkdown.text(grades));
        reports.students();
        reports.sheets();
        reports.evidence(evidence);
        return List.copyOf(reports.warnings);
    }

    private void students() throws IOException {
        List<StudentGrades> students = grades.students();
        List<String> names =
                FileNames.of(students.stream().map(StudentGrades::student).toList());
        for (int i = 0; i < students.size(); i++) {
            StudentGrades student = students.get(i);
            write("students/" + names.get(i) + ".md", StudentPage.markdown(grades, student));
            for (LessonPlan lesson : grades.lessons()) {
                write("junit/" + names.get(i) + "/" + JUnitFiles.fileName(lesson), JUnitFiles.text(lesson, student));
            }
            if (student.isComplete()) {
                write("gradescope/" + names.get(i) + "/results.json", Gradescope.text(grades, student));
                write("classroom50/" + names.get(i) + "/result.json", Classroom50.text(grades, student, options));
            }
        }
        List<StudentGrades> without =
                students.stream().filter(student -> !student.isComplete()).toList();
        if (!without.isEmpty()) {
            warnings.add("No score for %s: Kafka was missing. Grade them again. Their earlier scores stand."
                    .formatted(Roster.names(without)));
        }
    }

    /** Name evidence as the rest of a student is named, be it that two have one name. */
    private void evidence(List<StudentEvidence> evidence) throws IOException {
        List<String> students = new ArrayList<>(
                grades.students().stream().map(StudentGrades::student).toList());
        List<String> names = new ArrayList<>(FileNames.of(students));
        for (StudentEvidence one : evidence) {
            int i = students.indexOf(one.student());
            if (i < 0) {
                throw new IllegalArgumentException("There is evidence of somebody who has no grades");
            }
            students.remove(i);
            write(EvidenceFile.fileName(names.remove(i)), EvidenceFile.text(one));
        }
    }

    /** A sheet that can't be filled is no reason to lose the rest. */
    private void sheets() throws IOException {
        try {
            write(
                    "canvas.csv",
                    options.gradebook().isPresent()
                            ? Canvas.filled(grades, options.gradebook().get(), warnings::add)
                            : Canvas.plain(grades));
        } catch (Unreadable gradebook) {
            warnings.add("There is no canvas.csv. " + gradebook.getMessage());
        }
        try {
            if (options.worksheet().isPresent()) {
                write("moodle.csv", Moodle.filled(grades, options.worksheet().get(), warnings::add));
            }
        } catch (Unreadable worksheet) {
            warnings.add("There is no moodle.csv. " + worksheet.getMessage());
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
