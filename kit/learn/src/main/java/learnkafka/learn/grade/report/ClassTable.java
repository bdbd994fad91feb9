package learnkafka.learn.grade.report;

import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;

/** Writes the table of a class: a row for each student, a column for each lesson. */
final class ClassTable {

    private final ClassGrades grades;
    private final StringBuilder table = new StringBuilder();

    private ClassTable(ClassGrades grades) {
        this.grades = grades;
    }

    static String html(ClassGrades grades) {
        return new ClassTable(grades).text();
    }

    private String text() {
        table.append("<div class=\"box\" role=\"region\" aria-labelledby=\"class\" tabindex=\"0\">\n<table>\n");
        table.append("<caption>Points of each student in each lesson</caption>\n");
        table.append("<thead>\n<tr><th scope=\"col\">Student</th><th scope=\"col\" class=\"sum\">Points</th>");
        for (LessonPlan lesson : grades.lessons()) {
            String title = ClassPage.text(lesson.title());
            table.append("<th scope=\"col\" title=\"")
                    .append(title)
                    .append("\">")
                    .append(Score.digits(lesson));
            table.append("<span class=\"unseen\"> ").append(title).append("</span></th>");
        }
        table.append("</tr>\n</thead>\n<tbody>\n");
        grades.students().forEach(this::row);
        table.append("</tbody>\n<tfoot>\n<tr><th scope=\"row\">Students with all points</th><td class=\"sum\">");
        table.append(grades.students().stream()
                .filter(student -> Score.of(student).orElse(-1) == grades.maxPoints())
                .count());
        table.append("</td>");
        for (LessonPlan lesson : grades.lessons()) {
            table.append("<td>").append(count(lesson, Standing.PASSED)).append("</td>");
        }
        return table.append("</tr>\n</tfoot>\n</table>\n</div>\n").toString();
    }

    private long count(LessonPlan lesson, Standing standing) {
        return grades.students().stream()
                .filter(student -> Standing.of(lesson, student) == standing)
                .count();
    }

    private void row(StudentGrades student) {
        table.append("<tr><th scope=\"row\">").append(ClassPage.name(student)).append("</th><td class=\"sum\">");
        table.append(Score.of(student).map(String::valueOf).orElse("no score")).append("</td>");
        for (LessonPlan lesson : grades.lessons()) {
            Standing standing = Standing.of(lesson, student);
            table.append("<td class=\"").append(ClassPage.css(standing)).append("\">");
            table.append(Score.of(Score.lesson(lesson, student))
                    .map(points -> points + " ")
                    .orElse(""));
            table.append(ClassPage.mark(standing)).append("<span class=\"unseen\"> ");
            table.append(standing.words()).append("</span></td>");
        }
        table.append("</tr>\n");
    }
}
