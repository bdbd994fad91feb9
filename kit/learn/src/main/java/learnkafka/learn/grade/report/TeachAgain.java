package learnkafka.learn.grade.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.TestGrade;
import learnkafka.learn.text.Untrusted;

/** Writes which wrong beliefs a class holds, the most frequent of each lesson first. */
final class TeachAgain {

    private final ClassGrades grades;
    private final StringBuilder part = new StringBuilder();

    private TeachAgain(ClassGrades grades) {
        this.grades = grades;
    }

    static String html(ClassGrades grades) {
        return new TeachAgain(grades).text();
    }

    private String text() {
        part.append("<section>\n<h2>What to teach again</h2>\n");
        part.append(
                "<p>For each lesson, the wrong beliefs that the tests found, and how many students hold them.</p>\n");
        List<LessonPlan> some =
                grades.lessons().stream().filter(lesson -> !isEmpty(lesson)).toList();
        some.forEach(this::lesson);
        if (some.isEmpty()) {
            part.append("<p>Nothing: no test found a wrong belief.</p>\n");
        }
        return part.append("</section>\n").toString();
    }

    private boolean isEmpty(LessonPlan lesson) {
        return grades.beliefs(lesson.folder()).isEmpty() && others(lesson).isEmpty();
    }

    private void lesson(LessonPlan lesson) {
        part.append("<article class=\"lesson\">\n<h3>")
                .append(ClassPage.text(Score.title(lesson)))
                .append("</h3>\n");
        String others = others(lesson);
        if (!others.isEmpty()) {
            part.append("<p class=\"small\">").append(others).append("</p>\n");
        }
        Map<String, Long> beliefs = grades.beliefs(lesson.folder());
        if (!beliefs.isEmpty()) {
            part.append("<ul class=\"beliefs\">\n");
            beliefs.forEach((key, students) -> belief(lesson, key, students));
            part.append("</ul>\n");
        }
        part.append("</article>\n");
    }

    private void belief(LessonPlan lesson, String key, long students) {
        int all = grades.students().size();
        part.append("<li><div><span class=\"many\">")
                .append(students)
                .append(" of ")
                .append(all)
                .append("</span>");
        part.append("<span class=\"bar\" aria-hidden=\"true\"><span style=\"width: ")
                .append(100 * students / all);
        part.append("%\"></span></span></div>\n<div class=\"belief\">")
                .append(ClassPage.text(because(grades, lesson, key)));
        part.append(" <code>").append(ClassPage.text(Untrusted.capped(key, StudentPage.NAME)));
        part.append("</code></div></li>\n");
    }

    /** A key may have been put right in several sentences; the page takes the first by the alphabet, in each run. */
    static String because(ClassGrades grades, LessonPlan lesson, String key) {
        return grades.students().stream()
                .flatMap(student -> student.lesson(lesson.folder()).stream())
                .flatMap(grade -> grade.tests().stream())
                .filter(test -> test.isBelief() && test.key().equals(key))
                .map(TestGrade::because)
                .filter(because -> !because.isBlank())
                .min(Comparator.naturalOrder())
                .map(because -> Untrusted.capped(because, 1_000))
                .orElse("");
    }

    private String others(LessonPlan lesson) {
        Map<Standing, Long> counts = grades.students().stream()
                .collect(Collectors.groupingBy(student -> Standing.of(lesson, student), Collectors.counting()));
        return Stream.of(Standing.UNTOUCHED, Standing.NOT_GRADABLE, Standing.NO_KAFKA)
                .filter(counts::containsKey)
                .map(standing -> ClassPage.mark(standing) + " " + counts.get(standing) + " "
                        + (standing == Standing.NO_KAFKA ? "no Kafka" : standing.words()))
                .collect(Collectors.joining(" · "));
    }
}
