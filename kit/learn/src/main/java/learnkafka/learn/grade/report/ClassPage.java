package learnkafka.learn.grade.report;

import java.util.List;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.text.Untrusted;

/** Writes the page of a class in HTML: one file that loads nothing and runs nothing. */
final class ClassPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            """;

    /** What keeps a row low. */
    private static final int NAME = 64;

    private final ClassGrades grades;
    private final StringBuilder page = new StringBuilder(HEAD);

    private ClassPage(ClassGrades grades) {
        this.grades = grades;
    }

    static String html(ClassGrades grades) {
        return new ClassPage(grades).text();
    }

    private String text() {
        String title = text(grades.assignment());
        page.append("<title>").append(title).append(": grades</title>\n");
        page.append("<style>\n").append(PageStyle.CSS).append("</style>\n</head>\n<body>\n<header>\n");
        page.append("<h1>").append(title).append("</h1>\n");
        if (!grades.hostileSafe()) {
            page.append("<p class=\"stamp\">Graded without a sandbox: not hostile-safe</p>\n");
        }
        facts();
        page.append("</header>\n<main>\n<section>\n<h2 id=\"class\">The class</h2>\n");
        legend();
        page.append(ClassTable.html(grades));
        page.append("</section>\n");
        page.append(TeachAgain.html(grades));
        refused();
        withoutScore();
        page.append("</main>\n<footer class=\"small\">\n<p>Seed ").append(grades.seed());
        page.append(", isolation ").append(text(grades.isolation()));
        page.append(". The same submissions and seed give this page again, byte for byte.</p>\n</footer>\n");
        return page.append("</body>\n</html>\n").toString();
    }

    private void facts() {
        List<Integer> points = grades.students().stream()
                .flatMap(student -> Score.of(student).stream())
                .sorted()
                .toList();
        page.append("<dl class=\"facts\">\n");
        fact("submissions", String.valueOf(grades.students().size()));
        fact("with a score", String.valueOf(points.size()));
        fact("points to earn", String.valueOf(grades.maxPoints()));
        if (!points.isEmpty()) {
            fact("median", median(points));
        }
        page.append("</dl>\n");
    }

    /** Find the middle without a comma or a point of a country. */
    private static String median(List<Integer> sorted) {
        int twice = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        return twice / 2 + (twice % 2 == 0 ? "" : ".5");
    }

    private void fact(String what, String value) {
        page.append("<div><dt>").append(what).append("</dt><dd>").append(value).append("</dd></div>\n");
    }

    private void legend() {
        page.append("<ul class=\"legend\" aria-label=\"What the marks mean\">\n");
        for (Standing standing : Standing.values()) {
            page.append("<li class=\"").append(css(standing)).append("\">").append(mark(standing));
            page.append(' ').append(standing.words()).append("</li>\n");
        }
        page.append("</ul>\n");
    }

    private void refused() {
        List<StudentGrades> refused = grades.students().stream()
                .filter(student -> !student.refusal().isEmpty())
                .toList();
        if (!refused.isEmpty()) {
            page.append(
                    "<section>\n<h2>Refused</h2>\n<p>Nothing of these submissions could be taken.</p>\n<ul class=\"why\">\n");
            for (StudentGrades student : refused) {
                page.append("<li>").append(name(student)).append(": ");
                page.append(Untrusted.html(Untrusted.capped(student.refusal(), 500)))
                        .append("</li>\n");
            }
            page.append("</ul>\n</section>\n");
        }
    }

    private void withoutScore() {
        List<StudentGrades> without = grades.students().stream()
                .filter(student -> !student.isComplete())
                .toList();
        if (!without.isEmpty()) {
            page.append(
                    "<section>\n<h2>No score yet</h2>\n<p>Kafka was missing for a lesson of theirs. That is no fault of ");
            page.append("the submission, and no 0. Grade them again.</p>\n<ul class=\"why\">\n");
            without.forEach(student -> page.append("<li>").append(name(student)).append("</li>\n"));
            page.append("</ul>\n</section>\n");
        }
    }

    /** Write a name on its own, so that one from right to left turns nothing else round. */
    static String name(StudentGrades student) {
        return "<bdi>" + text(Untrusted.capped(student.student(), NAME)) + "</bdi>";
    }

    static String text(String text) {
        return Untrusted.html(text.replaceAll("\\s+", " "));
    }

    static String mark(Standing standing) {
        return "<span class=\"mark\" aria-hidden=\"true\">" + standing.mark() + "</span>";
    }

    static String css(Standing standing) {
        return standing.name().toLowerCase(java.util.Locale.ROOT);
    }
}
