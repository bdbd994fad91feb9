package learnkafka.learn.grade.report;

import java.util.LinkedHashMap;
import java.util.Map;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentGrades;

/** Writes {@code result.json} for Classroom 50, whose scores are integers. Without a score there is no file. */
final class Classroom50 {

    private Classroom50() {}

    static String text(ClassGrades grades, StudentGrades student, ReportOptions options) {
        ReportOptions.Origin origin = options.origin();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("schema", "classroom50/result/v1");
        result.put("classroom", origin.classroom());
        result.put("assignment", grades.assignment());
        result.put("assignment_type", "individual");
        result.put("owner", student.student());
        result.put("submission", origin.submission());
        result.put("commit", origin.commit());
        result.put("release", origin.release());
        result.put("review", origin.review());
        // Where nobody says when, the runner of Classroom 50 does.
        options.datetime().ifPresent(when -> result.put("datetime", when.toString()));
        options.gradedAt().or(options::datetime).ifPresent(when -> result.put("graded_at", when.toString()));
        result.put("score", student.points());
        result.put("max-score", grades.maxPoints());
        result.put("tests", Score.of(grades, student).map(Classroom50::test).toList());
        return PrettyJson.text(result);
    }

    private static Map<String, Object> test(Score score) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("test-name", score.lesson().folder() + "." + score.test().name());
        test.put("passed", score.grade().isPassed());
        test.put("score", score.grade().points());
        test.put("max-score", score.test().points());
        return test;
    }
}
