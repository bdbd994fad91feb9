package learnkafka.learn.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Names and texts are what somebody chose who wants a better grade, and each report takes them as text. */
class ReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ClassGrades GRADES = Classes.of(
            2,
            Classes.student("ann", "ann.zip", "all", "some"),
            Classes.student("bob", "bob.zip", "todo", "';' expected"),
            Classes.student("cho", "cho.zip", "kafka", "all"),
            Classes.student("dan", "dan.zip", "none", "some"));

    @TempDir
    private Path place;

    @Test
    void the_page_of_a_job_has_a_row_for_each_student_and_what_to_teach_again() throws IOException {
        write(GRADES, ReportOptions.none());

        assertThat(files().get("class.md").lines())
                .contains("| ann | 16 of 20 | 1 | 1 | 0 | 0 | 0 | 0 |", "| cho | no score | 1 | 0 | 0 | 0 | 0 | 1 |")
                .containsSubsequence("## What to teach again", "# ann", "# dan");
    }

    @Test
    void everybody_gets_files_and_who_has_no_score_gets_none_with_a_score() throws IOException {
        List<String> warnings = write(GRADES, ReportOptions.none());

        assertThat(files().keySet())
                .contains("grades.json", "class.html", "canvas.csv", "students/ann.md", "students/cho.md")
                .contains("junit/ann/TEST-lesson02_fan_out.xml", "junit/cho/TEST-lesson01_fan_out.xml")
                .contains("gradescope/ann/results.json", "classroom50/ann/result.json")
                .doesNotContain("gradescope/cho/results.json", "classroom50/cho/result.json", "moodle.csv");
        assertThat(files().get("students/cho.md"))
                .contains("**no score**", "no Kafka, no score | 01 A full copy for each | no score |");
        assertThat(files().get("class.html"))
                .contains("<bdi>cho</bdi></th><td class=\"sum\">no score</td>", "No score yet");
        assertThat(warnings)
                .containsExactly(
                        "No score for [cho]: Kafka was missing. Grade them again. Their earlier scores stand.");
    }

    @Test
    void equal_grades_are_equal_bytes_in_every_country() throws IOException {
        write(GRADES, ReportOptions.none());
        Map<String, String> first = files();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            write(GRADES, ReportOptions.none());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(files()).isEqualTo(first);
        assertThat(first.values()).noneMatch(text -> text.contains("\r"));
    }

    @Test
    void a_page_tells_what_each_lesson_earned_and_why_not_more() throws IOException {
        write(GRADES, ReportOptions.none());

        assertThat(files().get("students/ann.md")).isEqualTo("""
                        # ann

                        Kafka homework: **16 of 20 points**.

                        | | Lesson | Points |
                        |---|---|---:|
                        | ✓ all points | 01 A full copy for each | 10 of 10 |
                        | ◐ some points | 02 A full copy for each | 6 of 10 |

                        ## 02 A full copy for each

                        **Two of one service share the work** · failed, 0 of 4 points

                        > members of one group share the partitions, so a record goes to one of them&#58; a service that needs all records has a group&#46;id of its own

                        Key&#58; offset-is-a-count
                        """.replace("Key&#58;", "Key:"));
        assertThat(files().get("students/bob.md")).contains("```text\n';' expected\n```\n", "| ○ untouched | 01");
    }

    @Test
    void the_class_is_told_what_to_teach_again() throws IOException {
        write(GRADES, ReportOptions.none());
        String page = files().get("class.html");

        assertThat(page.substring(page.indexOf("What to teach again")))
                .containsSubsequence(
                        "01 A full copy", "1 untouched", "1 no Kafka", ">1 of 4<", "<code>commits-before-work</code>")
                .containsSubsequence("02 A full copy", "1 not gradable", ">2 of 4<", "<code>offset-is-a-count</code>");
        assertThat(page)
                .contains("Graded without a sandbox: not hostile-safe")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContain("<script", "http:", "https:", "url(", "@import");
    }

    @Test
    void the_belief_that_most_hold_comes_first() {
        String page = TeachAgain.html(Classes.of(
                1,
                Classes.student("ann", "", "rare"),
                Classes.student("bob", "", "some"),
                Classes.student("cho", "", "none")));

        assertThat(page).containsSubsequence(">2 of 3<", "commits-before-work", ">1 of 3<", "a-rare-belief");
    }

    @Test
    void no_name_and_no_reason_gets_out_of_its_place() throws Exception {
        String all = String.join(
                " ",
                Classes.HOSTILE.stream().filter(name -> name.length() < 999).toList());
        StudentGrades[] students = Stream.concat(
                        Classes.HOSTILE.stream().map(name -> Classes.student(name, name, all)),
                        Stream.of(Classes.refused("ref", all + "\n```\n# A")))
                .toArray(StudentGrades[]::new);

        write(Classes.of(1, students), ReportOptions.none());

        assertThat(files()).hasSize(4 + 12 * 4);
        for (Map.Entry<String, String> file : files().entrySet()) {
            String text = file.getValue();
            assertThat(text).as(file.getKey()).doesNotContain("\u001b", "\u0000", "\u202e");
            if (file.getKey().endsWith(".json")) {
                assertThat(JSON.readTree(text).isObject()).isTrue();
            } else {
                assertThat(text.length()).as(file.getKey()).isLessThan(100_000);
            }
            if (file.getKey().endsWith(".xml")) {
                assertThat(xml(file.getKey()).getTagName()).isEqualTo("testsuite");
            }
            if (file.getKey().endsWith(".html")) {
                assertThat(text)
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                        .doesNotContain("<script", "<a ");
            }
            if (file.getKey().startsWith("students/")) {
                assertThat(text.lines().filter(line -> line.startsWith("# "))).hasSize(text.contains("````") ? 2 : 1);
                assertThat(text.lines().findFirst().orElse("")).doesNotContain("<", "[", "`", "*", "|");
            }
        }
        // The class's heading, one for each student, and the fenced one that wants to be a heading.
        assertThat(files().get("class.md").lines().filter(line -> line.startsWith("# ")))
                .hasSize(1 + students.length + 1);
        assertThat(files().get("canvas.csv").lines()).noneMatch(line -> line.matches("\"?[=+@].*"));
    }

    @Test
    void the_xml_is_what_surefire_writes_without_times() throws Exception {
        write(GRADES, ReportOptions.none());

        Element suite = xml("junit/dan/TEST-lesson01_fan_out.xml");
        assertThat(Stream.of("name", "time", "tests", "failures", "errors", "skipped")
                        .map(suite::getAttribute))
                .containsExactly("lesson01_fan_out", "0", "2", "1", "0", "1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("commits-before-work");
        assertThat(failure.getAttribute("message")).startsWith("members of one group");
        assertThat(xml("junit/bob/TEST-lesson02_fan_out.xml").getAttribute("errors"))
                .isEqualTo("2");
    }

    @Test
    void gradescope_and_classroom_50_get_points_for_each_test() throws IOException {
        Instant due = Instant.parse("2026-11-24T10:00:00Z");
        ReportOptions.Origin origin = new ReportOptions.Origin("c", "submit/1", "https://commit", "r", "v");
        write(
                GRADES,
                new ReportOptions(Optional.empty(), Optional.empty(), origin, Optional.of(due), Optional.empty()));

        JsonNode scope = JSON.readTree(files().get("gradescope/ann/results.json"));
        assertThat(scope.path("score").asInt()).isEqualTo(16);
        assertThat(scope.path("tests")).hasSize(4);
        assertThat(scope.path("tests").path(3)).isEqualTo(JSON.readTree("""
                {"name": "02 A full copy for each: Two of one service share the work", "number": "2.2", "score": 0,
                 "max_score": 4, "status": "failed", "output": "failed\\nmembers of one group share the partitions, so a\
                 record goes to one of them: a service that needs all records has a group.id of its own\\noffset-is-a-count",
                 "output_format": "text", "visibility": "visible", "tags": ["lesson02_fan_out"]}
                """));
        JsonNode fifty = JSON.readTree(files().get("classroom50/ann/result.json"));
        assertThat(fifty.path("tests")).hasSize(4);
        ((com.fasterxml.jackson.databind.node.ObjectNode) fifty).remove("tests");
        assertThat(fifty).isEqualTo(JSON.readTree("""
                {"schema": "classroom50/result/v1", "classroom": "c", "assignment": "Kafka homework",
                 "assignment_type": "individual", "owner": "ann", "submission": "submit/1", "commit": "https://commit",
                 "release": "r", "review": "v", "datetime": "2026-11-24T10:00:00Z", "graded_at": "2026-11-24T10:00:00Z",
                 "score": 16, "max-score": 20}
                """));
    }

    @Test
    void evidence_stands_apart_and_has_a_cap() throws IOException {
        TestEvidence seen = new TestEvidence(
                "lesson01_fan_out",
                "copies",
                List.of("failed", "passed"),
                List.of("\u202e" + "x".repeat(1_000_000)),
                Collections.nCopies(100_000, ""),
                "FanOut.java:27",
                List.of("left open"),
                412);

        Reports.write(GRADES, List.of(new StudentEvidence("bob", List.of(seen))), place, ReportOptions.none());

        String text = files().get("evidence/bob.json");
        assertThat(text.length()).isLessThan(120_000);
        JsonNode test = JSON.readTree(text).path("tests").path(0);
        assertThat(test.path("runs")).hasSize(2);
        assertThat(test.path("millis").asInt()).isEqualTo(412);
        assertThat(test.path("you").path(0).asText())
                .hasSize(8_000 + "… (cut)".length())
                .endsWith("… (cut)");
        assertThat(text).doesNotContain("\u202e");
    }

    private List<String> write(ClassGrades grades, ReportOptions options) throws IOException {
        return Reports.write(grades, List.of(), place, options);
    }

    private Element xml(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(place.resolve(name).toFile())
                .getDocumentElement();
    }

    private Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> place.relativize(file).toString().replace('\\', '/'),
                            ReportsTest::text,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
