package learnkafka.learn.grade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestGrade;
import learnkafka.learn.grade.model.TestPlan;

/** Classes to report on. */
final class Classes {

    /** What somebody may be called who wants to do harm, or just is called so. */
    static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"x\")",
            "<script>alert(1)</script>",
            "@SUM(1)\t\r\n+1",
            "../../etc/passwd",
            "\u0000\u001b[31mred\u202e\u2028\u2029\ud800]]>&amp;",
            "x".repeat(1_000_000),
            "[a](javascript:b) `c` | *d* ::error::e",
            "نجلاء عبد الرحمن",
            "CON",
            "ann",
            "Ann");

    private static final List<String> KEYS = List.of("one-group-for-all", "commits-before-work", "offset-is-a-count");

    private Classes() {}

    static LessonPlan lesson(int number) {
        String folder = "lesson%02d_fan_out".formatted(number);
        return new LessonPlan(
                folder,
                number,
                "A full copy for each",
                List.of(
                        new TestPlan("copies", "Each service reads every payment", 6),
                        new TestPlan("shares", "Two of one service share the work", 4)));
    }

    static ClassGrades of(int lessons, StudentGrades... students) {
        return new ClassGrades(
                ClassGrades.SCHEMA,
                "Kafka homework",
                42,
                "process",
                false,
                IntStream.rangeClosed(1, lessons).mapToObj(Classes::lesson).toList(),
                List.of(students));
    }

    /** Let somebody earn all, some or none of the points of each lesson, or say why it is not gradable. */
    static StudentGrades student(String name, String file, String... lessons) {
        List<LessonGrade> grades = new ArrayList<>();
        for (String lesson : lessons) {
            grades.add(lesson(grades.size() + 1, lesson));
        }
        return new StudentGrades(name, file, "", grades);
    }

    static StudentGrades refused(String name, String refusal) {
        return new StudentGrades(
                name,
                name,
                refusal,
                List.of(new LessonGrade(lesson(1).folder(), State.NOT_GRADABLE, refusal, List.of())));
    }

    private static LessonGrade lesson(int number, String outcome) {
        String folder = lesson(number).folder();
        return switch (outcome) {
            case "all" -> new LessonGrade(folder, State.GRADED, "", tests("passed", 6, "passed", 4, ""));
            case "some" -> new LessonGrade(folder, State.GRADED, "", tests("passed", 6, "failed", 0, key(number)));
            case "rare" -> new LessonGrade(folder, State.GRADED, "", tests("passed", 6, "failed", 0, "a-rare-belief"));
            case "none" -> new LessonGrade(folder, State.GRADED, "", tests("timed out", 0, "not run", 0, key(number)));
            case "todo" -> new LessonGrade(folder, State.GRADED, "", tests("todo", 0, "todo", 0, ""));
            case "kafka" ->
                new LessonGrade(
                        folder,
                        State.INFRASTRUCTURE,
                        "No Kafka after 3 tries.",
                        tests("no broker", 0, "no broker", 0, "no-broker"));
            default ->
                new LessonGrade(
                        folder,
                        State.NOT_GRADABLE,
                        outcome,
                        tests("does not compile", 0, "does not compile", 0, "compile-error"));
        };
    }

    private static String key(int number) {
        return KEYS.get(number % KEYS.size());
    }

    private static List<TestGrade> tests(String first, int points, String second, int more, String key) {
        return List.of(test("copies", first, points, key), test("shares", second, more, key));
    }

    private static TestGrade test(String name, String verdict, int points, String key) {
        boolean passed = verdict.equals("passed");
        return new TestGrade(
                name,
                points,
                verdict,
                passed ? "" : key,
                passed || key.isEmpty()
                        ? ""
                        : "members of one group share the partitions, so a record goes to one of them:"
                                + " a service that needs all records has a group.id of its own");
    }
}
