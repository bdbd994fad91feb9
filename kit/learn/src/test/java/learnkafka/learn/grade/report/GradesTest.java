package learnkafka.learn.grade.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentGrades;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradesTest {

    private static final ClassGrades GRADES = Classes.of(
            2, Classes.student("ann", "ann.zip", "all", "some"), Classes.student("bob", "bob.zip", "kafka", "some"));

    @TempDir
    private Path place;

    @Test
    void what_was_written_is_read() throws IOException {
        StudentGrades[] hostile = Classes.HOSTILE.stream()
                .map(name -> Classes.student(name, name, "some", "none"))
                .toArray(StudentGrades[]::new);
        ClassGrades grades = Classes.of(2, hostile);

        assertThat(read(Grades.text(grades))).isEqualTo(grades);
        assertThat(read(Grades.text(GRADES))).isEqualTo(GRADES);
    }

    @Test
    void the_file_is_ascii_in_lines() {
        String text = Grades.text(Classes.of(1, Classes.student(Classes.HOSTILE.get(4), "", "all")));

        assertThat(text)
                .matches("(?s)[ -~\n]*")
                .startsWith("{\n  \"schema\": \"learn-kafka/grades/v1\",\n  \"assignment\": \"Kafka homework\",\n")
                .endsWith("}\n");
    }

    @Test
    void the_schema_has_exactly_the_fields_of_the_file() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode schema = json.readTree(Path.of("grades.schema.json").toFile());

        compare(json.readTree(Grades.text(GRADES)), schema, schema);
    }

    private static void compare(JsonNode value, JsonNode type, JsonNode schema) {
        JsonNode known = type.has("$ref") ? schema.at(type.path("$ref").asText().substring(1)) : type;
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.fieldNames().forEachRemaining(fields::add);
            List<String> properties = new ArrayList<>();
            known.path("properties").fieldNames().forEachRemaining(properties::add);
            assertThat(fields).containsExactlyElementsOf(properties);
            fields.forEach(
                    field -> compare(value.path(field), known.path("properties").path(field), schema));
        } else if (value.isArray()) {
            value.forEach(item -> compare(item, known.path("items"), schema));
        } else if (known.has("enum")) {
            assertThat(known.path("enum")).contains(value);
        } else if (known.has("const")) {
            assertThat(value).isEqualTo(known.path("const"));
        } else {
            String name =
                    value.isNumber() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
            assertThat(known.path("type").toString()).contains('"' + name + '"');
        }
    }

    @Test
    void who_has_no_score_has_no_number() throws IOException {
        JsonNode students = new ObjectMapper().readTree(Grades.text(GRADES)).path("students");

        assertThat(students.path(0).path("points").asInt()).isEqualTo(16);
        assertThat(students.path(1).path("points").isNull()).isTrue();
        assertThat(students.path(1).path("complete").asBoolean()).isFalse();
    }

    @Test
    void derived_numbers_are_not_believed() throws IOException {
        String text = Grades.text(GRADES);

        assertThat(read(text.replace("\"points\": 16", "\"points\": 2000"))).isEqualTo(GRADES);
        assertThat(read(text.replaceAll(",\\s+\"maxPoints\": \\d+", ""))).isEqualTo(GRADES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "grades", "{\"schema\": \"learn-kafka/grades/v1\"}", "{\"schema\": 1}"})
    void garbage_is_refused_with_a_sentence(String garbage) {
        assertThatThrownBy(() -> read(garbage)).isInstanceOf(Unreadable.class).hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "learn-kafka/grades/v1"   | "learn-kafka/grades/v2"    | has the schema [learn-kafka/grades/v2]
            "verdict": "passed",      | "verdict": "failed",       | contradicts itself: what [ann] earned
            "points": 6,\\s+"verdict" | "points": 600, "verdict"   | contradicts itself
            "points": 6,\\s+"verdict" | "points": 6.5, "verdict"   | holds no grades
            "points": 6,\\s+"verdict" | "points": "6", "verdict"   | holds no grades
            "verdict": "failed"       | "verdict": "<b>"           | contradicts itself
            "state": "GRADED"         | "state": 0                 | holds no grades
            "student": "ann"          | "student": null            | holds no grades
            "student": "ann"          | "name": "ann"              | holds no grades
            "seed": 42                | "seed": 42, "seed": 43     | holds no grades
            "name": "shares",\\s+"points": 4,\\s+"verdict" | "name": "copies", "points": 6, "verdict" | contradicts itself
            """)
    void what_was_changed_is_refused(String from, String to, String sentence) {
        String changed = Grades.text(GRADES).replaceFirst(from, to);

        assertThat(changed).isNotEqualTo(Grades.text(GRADES));
        assertThatThrownBy(() -> read(changed)).isInstanceOf(Unreadable.class).hasMessageContaining(sentence);
    }

    private ClassGrades read(String text) throws IOException {
        return Grades.read(Files.writeString(place.resolve("grades.json"), text));
    }
}
