package learnkafka.learn.grade.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestGrade;
import learnkafka.learn.grade.model.TestPlan;
import learnkafka.lesson.Text;
import learnkafka.lesson.Verdict;

/**
 * Keeps a graded class in a file, {@code grades.json}, from which classes are merged.
 *
 * <p>The file is {@link ClassGrades} in JSON, field by field and in this order, in ASCII with escapes. Three fields are
 * derived, and are neither needed nor believed when the file is read: {@code maxPoints} of the class and of each
 * lesson, {@code complete} of each student, and {@code points} of each student and each lesson of a student. Where
 * there was no Kafka, {@code points} is null, which is not 0. The file {@code grades.schema.json} beside this module's
 * POM says the same to programs.
 */
public final class Grades {

    private Grades() {}

    /**
     * Read a graded class.
     *
     * @throws Unreadable if the file is not what {@code grade} wrote, or was changed so that it contradicts itself
     */
    public static ClassGrades read(Path file) throws IOException {
        try {
            JsonNode root = PrettyJson.MAPPER.readTree(Files.readAllBytes(file));
            String schema = root.path("schema").asText();
            if (!schema.equals(ClassGrades.SCHEMA)) {
                throw new Unreadable(
                        "[%s] has the schema [%s], and not [%s]. Grade anew, or take the version that wrote it."
                                .formatted(file, Text.line(schema), ClassGrades.SCHEMA));
            }
            withoutDerived(root);
            ClassGrades grades = PrettyJson.MAPPER.treeToValue(root, ClassGrades.class);
            for (StudentGrades student : grades.students()) {
                check(file, grades, student);
            }
            return grades;
        } catch (JsonProcessingException garbage) {
            throw new Unreadable(
                    "[%s] holds no grades: it is not what grade wrote. Name its grades.json.".formatted(file));
        }
    }

    static String text(ClassGrades grades) {
        ObjectNode root = PrettyJson.MAPPER.valueToTree(grades);
        root.put("maxPoints", grades.maxPoints());
        for (int i = 0; i < grades.lessons().size(); i++) {
            object(root.path("lessons").path(i))
                    .put("maxPoints", grades.lessons().get(i).maxPoints());
        }
        for (int i = 0; i < grades.students().size(); i++) {
            StudentGrades student = grades.students().get(i);
            ObjectNode node = object(root.path("students").path(i));
            Score.of(student).ifPresentOrElse(points -> node.put("points", points), () -> node.putNull("points"));
            node.put("complete", student.isComplete());
            for (int j = 0; j < student.lessons().size(); j++) {
                ObjectNode lesson = object(node.path("lessons").path(j));
                Score.of(student.lessons().get(j))
                        .ifPresentOrElse(points -> lesson.put("points", points), () -> lesson.putNull("points"));
            }
        }
        return PrettyJson.text(root);
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static void withoutDerived(JsonNode root) {
        remove(root, "maxPoints");
        root.path("lessons").forEach(lesson -> remove(lesson, "maxPoints"));
        for (JsonNode student : root.path("students")) {
            remove(student, "points", "complete");
            student.path("lessons").forEach(lesson -> remove(lesson, "points"));
        }
    }

    private static void remove(JsonNode node, String... fields) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of(fields));
        }
    }

    private static void check(Path file, ClassGrades grades, StudentGrades student) {
        boolean fits = student.lessons().size() == grades.lessons().size();
        for (int i = 0; fits && i < grades.lessons().size(); i++) {
            fits = fits(grades.lessons().get(i), student.lessons().get(i));
        }
        if (!fits) {
            throw new Unreadable("[%s] contradicts itself: what [%s] earned is not what the lessons ask. Grade anew."
                    .formatted(file, Text.line(student.student())));
        }
    }

    private static boolean fits(LessonPlan plan, LessonGrade grade) {
        return plan.folder().equals(grade.folder())
                && grade.tests().stream().allMatch(test -> fits(plan, test))
                && grade.tests().stream().map(TestGrade::name).distinct().count()
                        == grade.tests().size();
    }

    private static boolean fits(LessonPlan plan, TestGrade grade) {
        boolean known = Stream.of(Verdict.values()).map(Verdict::words).anyMatch(grade.verdict()::equals);
        return known
                && plan.tests().stream()
                        .filter(test -> test.name().equals(grade.name()))
                        .map(TestPlan::points)
                        .anyMatch(points -> grade.points() == (grade.isPassed() ? points : 0));
    }
}
