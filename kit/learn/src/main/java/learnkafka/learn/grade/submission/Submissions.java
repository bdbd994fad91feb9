package learnkafka.learn.grade.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds submissions: one checkout or archive, or a folder of them. */
public final class Submissions {

    private final Set<String> lessons;
    private final Path staging;

    /**
     * Prepare to take submissions.
     *
     * @param lessons the folders of the lessons that count
     * @param staging an empty folder for what is taken
     */
    public Submissions(Set<String> lessons, Path staging) {
        this.lessons = Set.copyOf(lessons);
        this.staging = staging;
    }

    /** Take what lies at a path, in the order of the students' names. One that is refused stops no other. */
    public List<Submission> take(Path place) throws IOException {
        List<Path> found = Files.isDirectory(place) && !Folders.isCheckout(place)
                ? Folders.list(place).stream()
                        .filter(path -> Files.isDirectory(path)
                                || Student.isArchive(path.getFileName().toString()))
                        .toList()
                : List.of(place);
        Set<String> shared = twice(found);
        List<Submission> taken = new ArrayList<>();
        for (Path path : found) {
            String file = path.toAbsolutePath().normalize().getFileName().toString();
            String student = shared.contains(Student.of(file)) ? file : Student.of(file);
            taken.add(take(student, file, path, staging.resolve("submission" + taken.size())));
        }
        taken.sort(java.util.Comparator.comparing(Submission::student));
        return taken;
    }

    private Submission take(String student, String file, Path path, Path target) throws IOException {
        Files.createDirectories(target);
        Intake intake = new Intake(lessons, target);
        try {
            Path real = onlyArchive(path).orElse(path);
            if (Files.isDirectory(real)) {
                Folders.read(real, intake);
            } else {
                Archives.read(real, intake);
            }
            intake.requireSome();
            return new Submission(student, file, target, Optional.empty());
        } catch (Refused refused) {
            return new Submission(student, file, target, Optional.of(String.valueOf(refused.getMessage())));
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a reader of archives makes of bytes that somebody chose, the next submission is read.
            return new Submission(
                    student, file, target, Optional.of("It can't be read. Pack it anew as zip or tar.gz."));
        }
    }

    /** Moodle gives each student a folder, with the archive in it. */
    private static Optional<Path> onlyArchive(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        List<Path> inside = Folders.list(path);
        return inside.size() == 1
                        && Student.isArchive(inside.get(0).getFileName().toString())
                ? Optional.of(inside.get(0))
                : Optional.empty();
    }

    private static Set<String> twice(List<Path> found) {
        Set<String> seen = new HashSet<>();
        return found.stream()
                .map(path -> Student.of(path.getFileName().toString()))
                .filter(student -> !seen.add(student))
                .collect(Collectors.toSet());
    }
}
