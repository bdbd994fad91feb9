package learnkafka.learn.grade.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/** Writes a class in Markdown, for the page that a job shows: who has how much, what to teach again, then each student. */
final class ClassMarkdown {

    /** The bytes that a step of a job may write. */
    static final int MOST = 1024 * 1024;

    private static final String REST = "\nThe rest does not fit on this page. It is in `students`.\n";

    private final ClassGrades grades;
    private final StringBuilder page = new StringBuilder();

    private ClassMarkdown(ClassGrades grades) {
        this.grades = grades;
    }

    /** Tell of a class in at most {@value #MOST} bytes of UTF-8. */
    static String text(ClassGrades grades) {
        return new ClassMarkdown(grades).text();
    }

    private String text() {
        page.append("# ").append(Untrusted.words(grades.assignment())).append("\n\n");
        if (!grades.hostileSafe()) {
            page.append("Graded without a sandbox: not hostile-safe.\n\n");
        }
        page.append("| Student | Points | All points | Some | None | Untouched | Not gradable | No Kafka |\n");
        page.append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        grades.students().forEach(this::row);
        page.append("\n## What to teach again\n");
        grades.lessons().forEach(this::beliefs);
        append();
        return page.toString();
    }

    private void row(StudentGrades student) {
        page.append("| ").append(StudentPage.name(student)).append(" | ");
        page.append(Score.of(student)
                .map(points -> points + " of " + grades.maxPoints())
                .orElse("no score"));
        for (Standing standing : Standing.values()) {
            long lessons = grades.lessons().stream()
                    .filter(lesson -> Standing.of(lesson, student) == standing)
                    .count();
            page.append(" | ").append(lessons);
        }
        page.append(" |\n");
    }

    private void beliefs(LessonPlan lesson) {
        Map<String, Long> beliefs = grades.beliefs(lesson.folder());
        if (beliefs.isEmpty()) {
            return;
        }
        page.append("\n**").append(Untrusted.words(Score.title(lesson))).append("**\n\n");
        beliefs.forEach((key, students) -> page.append("- ")
                .append(students)
                .append(": ")
                .append(Untrusted.words(TeachAgain.because(grades, lesson, key)))
                .append(" · ")
                .append(Untrusted.words(Untrusted.capped(key, StudentPage.NAME)))
                .append('\n'));
    }

    /** Append the students' own pages, as long as they fit. */
    private void append() {
        int left = MOST - bytes(page.toString()) - bytes(REST);
        for (StudentGrades student : grades.students()) {
            String more = "\n" + StudentPage.markdown(grades, student);
            left -= bytes(more);
            if (left < 0) {
                page.append(REST);
                return;
            }
            page.append(more);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
