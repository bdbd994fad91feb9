package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.grade.report.FileNames;
import learnkafka.learn.grade.submission.Submission;
import learnkafka.lesson.files.Folders;

/** Lays out the sources as JPlag takes them: a folder for each student, and the stubs that everybody began with. */
public final class JPlagTree {

    private JPlagTree() {}

    /** Write the tree anew. */
    public static void write(List<LessonFolder> lessons, List<Submission> submissions, Path folder) throws IOException {
        Folders.delete(folder);
        for (LessonFolder lesson : lessons) {
            copy(lesson.sources(), folder.resolve("base").resolve(lesson.id().folder()));
        }
        List<String> names =
                FileNames.of(submissions.stream().map(Submission::student).toList());
        for (int i = 0; i < names.size(); i++) {
            Path student = folder.resolve("submissions").resolve(names.get(i));
            for (LessonFolder lesson : lessons) {
                Path sources = submissions.get(i).folder().resolve(lesson.id().folder());
                if (Files.isDirectory(sources)) {
                    copy(
                            LessonFolder.sources(sources),
                            student.resolve(lesson.id().folder()));
                }
            }
        }
    }

    private static void copy(List<Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }
}
