package learnkafka.learn.grade.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/**
 * Writes {@code canvas.csv}: the downloaded gradebook with its column filled, or a plain one.
 *
 * <p>Cells that Canvas wrote stay as they are, but for names, which Canvas does not read again where there is an ID: one
 * that a spreadsheet would take for a formula gets an apostrophe.
 */
final class Canvas {

    /** For example {@code doejane_LATE_123_4567_homework.zip}, where 123 is the ID. Canvas takes _ out of names. */
    private static final Pattern FILE = Pattern.compile("[^_]+_(?:LATE_)?(\\d+)_\\d+_.*", Pattern.DOTALL);

    private static final String POINTS = "    Points Possible";

    private final ClassGrades grades;
    private final Csv sheet;
    private final Roster roster = new Roster();

    private Canvas(ClassGrades grades, Csv sheet) {
        this.grades = grades;
        this.sheet = sheet;
    }

    static Csv read(Path gradebook) {
        Csv sheet = Csv.read(gradebook);
        if (sheet.column("ID") < 0 || sheet.column("Student", "LastName") < 0) {
            throw new Unreadable(
                    "[%s] has no columns [Student] and [ID]. Export the gradebook of the class from Canvas."
                            .formatted(gradebook.getFileName()));
        }
        return sheet;
    }

    /** Fill a gradebook, whose other columns are kept, and rows of students who handed in nothing. */
    static String filled(ClassGrades grades, Path gradebook, Consumer<String> warnings) {
        String name = String.valueOf(gradebook.getFileName());
        Canvas canvas = new Canvas(grades, read(gradebook));
        int column = canvas.column(name, warnings);
        for (int row = 1; row < canvas.sheet.rows().size(); row++) {
            canvas.row(row, column, name, warnings);
        }
        Roster.warn(
                canvas.roster.fill(
                        grades.students(),
                        Canvas::keys,
                        (row, student, points) -> canvas.sheet.set(row, column, String.valueOf(points))),
                name,
                warnings);
        canvas.sheet.guard("Student", "LastName", "FirstName");
        return canvas.sheet.text();
    }

    /** Find the column, such as {@code Kafka (4711)}. A new one is a new assignment. */
    private int column(String name, Consumer<String> warnings) {
        Pattern header = Pattern.compile(Pattern.quote(grades.assignment().strip()) + "( \\(\\d+\\))?");
        List<String> headers = sheet.rows().get(0);
        for (int i = 0; i < headers.size(); i++) {
            if (header.matcher(headers.get(i).strip()).matches()) {
                return i;
            }
        }
        warnings.accept("No column [%s] in [%s]: it was added, and Canvas will make a new assignment of it."
                .formatted(grades.assignment(), name));
        sheet.set(0, headers.size(), Untrusted.cell(grades.assignment()));
        return headers.size() - 1;
    }

    private void row(int row, int column, String name, Consumer<String> warnings) {
        String student = sheet.cell(row, sheet.column("Student", "LastName"));
        String first = sheet.cell(row, sheet.column("FirstName"));
        if (student.contains("Points Possible")) {
            possible(row, column, name, warnings);
            return;
        }
        roster.add("id", sheet.cell(row, sheet.column("ID")).strip(), row);
        roster.add("sis", sheet.cell(row, sheet.column("SIS User ID")).strip(), row);
        roster.add(
                "login", sheet.cell(row, sheet.column("SIS Login ID")).strip().toLowerCase(Locale.ROOT), row);
        roster.add("name", Roster.letters(student + first), row);
        roster.add("name", Roster.letters(first.isEmpty() ? swapped(student) : first + student), row);
    }

    private void possible(int row, int column, String name, Consumer<String> warnings) {
        String points = sheet.cell(row, column).strip();
        if (points.isEmpty()) {
            sheet.set(row, column, String.valueOf(grades.maxPoints()));
        } else if (!points.matches(grades.maxPoints() + "([.,]0+)?")) {
            warnings.accept(
                    "[%s] has [%s] points possible, and the lessons have %s. Change that in Canvas before you import."
                            .formatted(name, Untrusted.capped(points, 20), String.valueOf(grades.maxPoints())));
        }
    }

    /** Turn {@code Doe, Jane} round. */
    private static String swapped(String student) {
        int comma = student.indexOf(',');
        return comma < 0 ? student : student.substring(comma + 1) + student.substring(0, comma);
    }

    private static List<String> keys(StudentGrades student) {
        Matcher file = FILE.matcher(student.file());
        String name = student.student().strip();
        // The ID is sure. Somebody else with the same name is not meant.
        return file.matches()
                ? List.of("id:" + file.group(1))
                : List.of(
                        "login:" + name.toLowerCase(Locale.ROOT),
                        "sis:" + name,
                        "id:" + name,
                        "name:" + Roster.letters(name));
    }

    /** Write a gradebook of those who have a score. */
    static String plain(ClassGrades grades) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Student", "ID", "SIS User ID", "SIS Login ID", "Section", Untrusted.cell(grades.assignment())));
        rows.add(row(POINTS, "", String.valueOf(grades.maxPoints())));
        for (StudentGrades student : grades.students()) {
            Matcher file = FILE.matcher(student.file());
            String name = Untrusted.cell(Untrusted.capped(student.student(), StudentPage.NAME));
            Score.of(student)
                    .ifPresent(
                            points -> rows.add(row(name, file.matches() ? file.group(1) : "", String.valueOf(points))));
        }
        return new Csv(false, ',', rows).text();
    }

    private static List<String> row(String student, String id, String points) {
        return List.of(student, id, "", "", "", points);
    }
}
