package learnkafka.learn.grade.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/** Writes {@code results.json} for Gradescope. Without a score there is no file, and Gradescope keeps what it has. */
final class Gradescope {

    private static final int LONGEST = 8_000;

    private Gradescope() {}

    static String text(ClassGrades grades, StudentGrades student) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("score", student.points());
        result.put("output", output(grades, student));
        result.put("output_format", "text");
        result.put("visibility", "visible");
        result.put("tests", Score.of(grades, student).map(Gradescope::test).toList());
        return PrettyJson.text(result);
    }

    private static Map<String, Object> test(Score score) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("name", score.title() + ": " + score.test().rule());
        test.put("number", number(score));
        test.put("score", score.grade().points());
        test.put("max_score", score.test().points());
        test.put("status", score.grade().isPassed() ? "passed" : "failed");
        test.put("output", score.grade().isPassed() ? "" : why(score));
        test.put("output_format", "text");
        test.put("visibility", "visible");
        test.put("tags", List.of(score.lesson().folder()));
        return test;
    }

    private static String number(Score score) {
        return score.lesson().number() + "." + (score.lesson().tests().indexOf(score.test()) + 1);
    }

    private static String why(Score score) {
        return Stream.of(
                        score.grade().verdict(),
                        score.grade().because(),
                        score.of().reason(),
                        score.grade().key())
                .filter(text -> !text.isEmpty())
                .map(text -> Untrusted.capped(Untrusted.visible(text), LONGEST))
                .collect(Collectors.joining("\n"));
    }

    private static String output(ClassGrades grades, StudentGrades student) {
        String points = student.points() + " of " + grades.maxPoints() + " points.";
        return student.refusal().isEmpty()
                ? points
                : points + " " + Untrusted.capped(Untrusted.visible(student.refusal()), LONGEST);
    }
}
