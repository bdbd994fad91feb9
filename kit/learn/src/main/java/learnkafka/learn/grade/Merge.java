package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.report.EvidenceFile;
import learnkafka.learn.grade.report.FileNames;
import learnkafka.learn.grade.report.Grades;
import learnkafka.learn.grade.report.Unreadable;
import learnkafka.lesson.files.Folders;

/** Makes one class of what several machines graded, as if one had graded it all. */
public final class Merge {

    private Merge() {}

    /**
     * Merge shards.
     *
     * @param folders the reports of each
     * @param target where the sources for JPlag go; the other reports are made of what this returns
     * @throws Unreadable if one is no shard of this class
     */
    public static Grader.Result of(List<Path> folders, Path target) throws IOException {
        List<ClassGrades> shards = new ArrayList<>();
        List<StudentGrades> students = new ArrayList<>();
        List<StudentEvidence> evidence = new ArrayList<>();
        for (Path folder : folders) {
            ClassGrades shard = read(folder.resolve("grades.json"));
            requireSame(folders, shards, shard, folder);
            shards.add(shard);
            students.addAll(shard.students());
            evidence.addAll(EvidenceFile.read(folder, shard));
        }
        requireOnce(students);
        students.sort(Comparator.comparing(StudentGrades::student));
        evidence.sort(Comparator.comparing(StudentEvidence::student));
        ClassGrades first = shards.get(0);
        ClassGrades all = new ClassGrades(
                first.schema(),
                first.assignment(),
                first.seed(),
                first.isolation(),
                first.hostileSafe(),
                first.lessons(),
                students);
        sources(folders, shards, all, target.resolve("jplag"));
        return new Grader.Result(all, evidence);
    }

    private static ClassGrades read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(
                    "There are no grades at [%s]. Name what a shard was told to write as --out.".formatted(file));
        }
        return Grades.read(file);
    }

    private static void requireSame(List<Path> folders, List<ClassGrades> before, ClassGrades shard, Path folder) {
        if (!before.isEmpty() && !withoutStudents(shard).equals(withoutStudents(before.get(0)))) {
            throw new Unreadable(
                    "[%s] was graded otherwise than [%s]: by another seed, isolation, title or other lessons. Grade it anew."
                            .formatted(folder, folders.get(0)));
        }
    }

    private static ClassGrades withoutStudents(ClassGrades grades) {
        return new ClassGrades(
                grades.schema(),
                grades.assignment(),
                grades.seed(),
                grades.isolation(),
                grades.hostileSafe(),
                grades.lessons(),
                List.of());
    }

    private static void requireOnce(List<StudentGrades> students) {
        Set<String> seen = new HashSet<>();
        students.stream()
                .filter(student -> !seen.add(student.student()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Unreadable("[%s] is in two shards. Name each shard once."
                            .formatted(twice.student().replaceAll("\\p{C}", "?")));
                });
    }

    private static void sources(List<Path> folders, List<ClassGrades> shards, ClassGrades all, Path target)
            throws IOException {
        Folders.delete(target);
        copy(folders.get(0).resolve("jplag/base"), target.resolve("base"));
        List<String> everybody = names(all);
        for (int i = 0; i < shards.size(); i++) {
            Path shard = folders.get(i).resolve("jplag");
            List<String> names = names(shards.get(i));
            for (int j = 0; j < names.size(); j++) {
                int place = all.students().indexOf(shards.get(i).students().get(j));
                copy(
                        shard.resolve("submissions").resolve(names.get(j)),
                        target.resolve("submissions").resolve(everybody.get(place)));
            }
        }
    }

    private static List<String> names(ClassGrades grades) {
        return FileNames.of(
                grades.students().stream().map(StudentGrades::student).toList());
    }

    /** Copy what is there: nothing was taken of a submission that was refused. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to.getParent());
            Folders.copy(from, to);
        }
    }
}
