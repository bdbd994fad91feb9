package learnkafka.learn.grade.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.grade.model.ClassGrades;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of learning platforms come back with the points in them, and nothing else changed. */
class SheetsTest {

    private static final String CANVAS = """
            Student,ID,SIS User ID,SIS Login ID,Section,Essay (1),Kafka homework (4711),Final Score
                Points Possible,,,,,10,10.0,(read only)
            "Doe, Jane",123,s1,jdoe,"A ""one""
            and more",-5,,
            "O'Malley, Seán",124,s2,sean,A,9,3,
            "Ng, Bo",125,s3,bo,A,8,3,
            "Ng, Bo",126,s4,bo2,A,7,3,
            "=cmd()",127,s5,=login,A,6,,
            "Student, Test",,,,A,,,
            """;

    private static final String MOODLE = """
            Identifier,"Full name",Grade,"Maximum Grade","Last modified (grade)","Feedback comments"
            "Participant 123","Jane Doe",,10.00,"Tuesday, 24 November 2026",-
            "Participant 124","Seán O'Malley",3.00,10.00,-,"-1 for style"
            "Participant 125","+Bo",,10.00,-,
            """;

    @TempDir
    private Path place;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void a_gradebook_gets_its_column_filled_and_keeps_the_others() throws IOException {
        ClassGrades grades = Classes.of(
                1,
                Classes.student("doejane", "doejane_LATE_123_99_homework.zip", "some"),
                Classes.student("Seán O'Malley", "sean", "all"));

        String filled = Canvas.filled(grades, file(CANVAS), warnings::add);

        assertThat(filled)
                .isEqualTo(CANVAS.replace("-5,,", "-5,6,")
                        .replace("9,3,", "9,10,")
                        .replace("\"Doe, Jane\"", "\"Doe, Jane\"")
                        .replace("\"=cmd()\"", "'=cmd()"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_row_is_found_by_login_or_name_if_there_is_one_only() throws IOException {
        ClassGrades grades = Classes.of(
                1,
                Classes.student("BO2", "BO2", "all"),
                Classes.student("ngbo", "ngbo", "all"),
                Classes.student("doejane", "doejane_999_1_x.zip", "all"),
                Classes.student("s1", "s1", "kafka"),
                Classes.student("omalleyseán", "x", "all"),
                Classes.student("Seán O'Malley", "y", "some"),
                Classes.student("...", "z", "all"));

        String filled = Canvas.filled(grades, file(CANVAS), warnings::add);

        assertThat(filled).contains("bo2,A,7,10,", "bo,A,8,3,", "sean,A,9,3,", "-5,,");
        assertThat(warnings)
                .containsExactly(
                        "No row for sure in [sheet.csv]: [ngbo], [doejane], [omalleyseán], [Seán O'Malley], [...]."
                                + " Enter what they earned by hand.");
    }

    @Test
    void a_gradebook_without_the_column_gets_one_and_other_points_possible_are_told() throws IOException {
        ClassGrades grades = Classes.of(2, Classes.student("jdoe", "jdoe", "some", "all"));

        assertThat(Canvas.filled(grades, file(CANVAS.replace("Kafka homework (4711)", "Other (4711)")), warnings::add))
                .contains("Final Score,Kafka homework\n", "(read only),20\n", "-5,,,16\n");
        Canvas.filled(grades, file(CANVAS), warnings::add);

        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("it was added");
        assertThat(warnings.get(1)).contains("has [10.0] points possible, and the lessons have 20");
    }

    @Test
    void a_plain_gradebook_has_those_who_have_a_score() {
        ClassGrades grades = Classes.of(
                1,
                Classes.student("=HYPERLINK(\"x\")", "a", "all"),
                Classes.student("-5", "doejane_123_4_x.zip", "some"),
                Classes.student("bob", "bob", "kafka"),
                Classes.student("\t＝1,\n2", "c", "todo"));

        assertThat(Canvas.plain(grades)).isEqualTo("""
                Student,ID,SIS User ID,SIS Login ID,Section,Kafka homework
                    Points Possible,,,,,10
                "'=HYPERLINK(""x"")",,,,,10
                -5,123,,,,6
                "'＝1, 2",,,,,0
                """);
    }

    @Test
    void a_worksheet_gets_grades_and_comments() throws IOException {
        ClassGrades grades = Classes.of(
                1,
                Classes.student("Jane Doe", "Jane Doe_123_assignsubmission_file_", "some"),
                Classes.student("Nobody", "Jane Doe_999_assignsubmission_file_", "all"),
                Classes.refused("bo", "It holds <b>\n=1."));

        assertThat(Moodle.filled(grades, file(MOODLE), warnings::add)).isEqualTo("""
                Identifier,Full name,Grade,Maximum Grade,Last modified (grade),Feedback comments
                Participant 123,Jane Doe,6,10.00,"Tuesday, 24 November 2026","6 of 10 points.<br>01 A full copy for each: 6 of 10, some points"
                Participant 124,Seán O'Malley,3.00,10.00,-,-1 for style
                Participant 125,'+Bo,0,10.00,-,0 of 10 points.<br>It holds &lt;b&gt; =1.
                """);
        assertThat(warnings)
                .containsExactly("No row for sure in [sheet.csv]: [Nobody]. Enter what they earned by hand.");
    }

    @Test
    void who_has_no_score_keeps_grade_and_comment() throws IOException {
        ClassGrades grades = Classes.of(
                1,
                Classes.student("x", "Jane Doe_123_assignsubmission_file_", "kafka"),
                Classes.student("Seán O'Malley", "s", "kafka"));

        assertThat(Moodle.filled(grades, file(MOODLE), warnings::add).replace("'+Bo", "+Bo"))
                .isEqualTo(new Csv(false, ',', Csv.read(file(MOODLE)).rows()).text());
    }

    @Test
    void what_is_no_such_sheet_is_refused_before_grading_and_loses_nothing_after() throws IOException {
        ReportOptions none = ReportOptions.none();
        ReportOptions wrong = new ReportOptions(
                Optional.of(file("a,b\n")),
                Optional.of(file("a,b\n")),
                none.origin(),
                none.datetime(),
                none.gradedAt());

        assertThatThrownBy(() -> Reports.check(wrong))
                .hasMessage(
                        "[sheet.csv] has no columns [Student] and [ID]. Export the gradebook of the class from Canvas.");
        List<String> told = Reports.write(Classes.of(1, Classes.student("a", "a", "all")), List.of(), place, wrong);
        assertThat(told).hasSize(2).allMatch(sentence -> sentence.startsWith("There is no "));
        assertThat(place.resolve("grades.json")).exists();
        assertThatThrownBy(() -> Csv.read(place.resolve("none.csv")))
                .hasMessage("Can't read [none.csv]. Name a file that is there.");
        assertThatThrownBy(() -> Csv.read(file(""))).hasMessage("[sheet.csv] is empty. Download it anew.");
        assertThatThrownBy(() -> Csv.read(file("a,\"b"))).hasMessageContaining("ends within quotes");
        Path latin = Files.write(place.resolve("latin.csv"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Csv.read(latin)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void a_table_is_read_as_spreadsheets_write_it() throws IOException {
        Csv sheet = Csv.read(file("\uFEFFa;\"b\r\nc\"\r\n1,5;\"\"\"\";\r\n\r\nlast"));

        assertThat(sheet.rows())
                .containsExactly(List.of("a", "b\r\nc"), List.of("1,5", "\"", ""), List.of(""), List.of("last"));
        assertThat(sheet.text()).isEqualTo("\uFEFFa;\"b\r\nc\"\n1,5;\"\"\"\";\n\nlast\n");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(place.resolve("sheet.csv"), text);
    }
}
