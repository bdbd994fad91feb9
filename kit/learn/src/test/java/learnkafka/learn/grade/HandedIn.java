package learnkafka.learn.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.submission.Submissions;
import learnkafka.lesson.cluster.Cluster;

/** Grades a class of hostile submissions and their neighbours, four at a time. */
final class HandedIn {

    private static final String MISSING = "There is no [exercises/src/%s] in the submission.";

    private HandedIn() {}

    /** Hand them in below a folder, and grade them. */
    static Grader.Result grade(
            Path folder,
            List<Hostile> all,
            Isolation isolation,
            List<LessonFolder> lessons,
            IntFunction<Cluster> brokers)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "class");
        for (Hostile each : all) {
            each.write(place);
        }
        Set<String> names = lessons.stream().map(lesson -> lesson.id().folder()).collect(Collectors.toSet());
        return new Grader(
                        lessons,
                        brokers,
                        new GradeOptions("hostile", 7, 4, isolation, false),
                        new Progress(new PrintWriter(Writer.nullWriter()), false))
                .grade(
                        new Submissions(names, Files.createTempDirectory(folder, "staging")).take(place),
                        Files.createTempDirectory(folder, "reports"));
    }

    /** The grades of each student in a line, without lessons that were not handed in. */
    static Map<String, String> lines(Grader.Result result) {
        return result.grades().students().stream()
                .collect(Collectors.toMap(
                        StudentGrades::student,
                        student -> student.lessons().stream()
                                .filter(lesson -> !lesson.reason().equals(MISSING.formatted(lesson.folder())))
                                .map(Hostile::line)
                                .collect(Collectors.joining("; ")),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
