package learnkafka.learn.grade.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/**
 * Writes {@code moodle.csv}: the downloaded grading worksheet with its grades and comments filled.
 *
 * <p>Cells that Moodle wrote stay as they are, its times among them, by which it finds grades that were changed since.
 * Names, which it does not read again, get an apostrophe where a spreadsheet would take them for a formula.
 */
final class Moodle {

    /** For example {@code Jane Doe_123_assignsubmission_file_}. Moodle takes _ out of names. */
    private static final Pattern FILE = Pattern.compile("[^_]*_(\\d+)_assignsubmission_.*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile(".*?(\\d+)\\s*", Pattern.DOTALL);

    private Moodle() {}

    static Csv read(Path worksheet) {
        Csv sheet = Csv.read(worksheet);
        for (String column : List.of("Identifier", "Grade", "Last modified (grade)")) {
            if (sheet.column(column) < 0) {
                throw new Unreadable("[%s] has no column [%s]. Download the grading worksheet from Moodle in English."
                        .formatted(worksheet.getFileName(), column));
            }
        }
        return sheet;
    }

    static String filled(ClassGrades grades, Path worksheet, Consumer<String> warnings) {
        String name = String.valueOf(worksheet.getFileName());
        Csv sheet = read(worksheet);
        Roster roster = new Roster();
        boolean other = false;
        for (int row = 1; row < sheet.rows().size(); row++) {
            Matcher number = NUMBER.matcher(sheet.cell(row, sheet.column("Identifier")));
            roster.add("id", number.matches() ? number.group(1) : "", row);
            roster.add("name", Roster.letters(sheet.cell(row, sheet.column("Full name"))), row);
            String most = sheet.cell(row, sheet.column("Maximum Grade")).strip();
            other |= !most.isEmpty() && !most.matches(grades.maxPoints() + "([.,]0+)?");
        }
        if (other) {
            warnings.accept(
                    "[%s] has another maximum grade than the lessons, which have %s points. Change that in Moodle."
                            .formatted(name, String.valueOf(grades.maxPoints())));
        }
        int comments = sheet.column("Feedback comments");
        List<StudentGrades> without = roster.fill(grades.students(), Moodle::keys, (row, student, points) -> {
            sheet.set(row, sheet.column("Grade"), String.valueOf(points));
            if (comments >= 0) {
                sheet.set(row, comments, comment(grades, student, points));
            }
        });
        Roster.warn(without, name, warnings);
        sheet.guard("Full name");
        return sheet.text();
    }

    private static List<String> keys(StudentGrades student) {
        Matcher file = FILE.matcher(student.file());
        // The number is sure. Somebody else with the same name is not meant.
        return file.matches() ? List.of("id:" + file.group(1)) : List.of("name:" + Roster.letters(student.student()));
    }

    /** Say where points were lost, in the HTML that Moodle takes comments for. */
    private static String comment(ClassGrades grades, StudentGrades student, int points) {
        StringBuilder comment = new StringBuilder(points + " of " + grades.maxPoints() + " points.");
        if (!student.refusal().isEmpty()) {
            return comment.append("<br>")
                    .append(Untrusted.html(
                            Untrusted.capped(student.refusal(), 1_000).replaceAll("\\s+", " ")))
                    .toString();
        }
        for (LessonPlan lesson : grades.lessons()) {
            Standing standing = Standing.of(lesson, student);
            if (standing != Standing.PASSED) {
                comment.append("<br>").append(Untrusted.html(Score.title(lesson)));
                comment.append(": ").append(Score.lesson(lesson, student).points());
                comment.append(" of ").append(lesson.maxPoints()).append(", ").append(standing.words());
            }
        }
        return comment.toString();
    }
}
