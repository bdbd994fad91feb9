package learnkafka.learn.grade;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestEvidence;
import learnkafka.learn.grade.submission.Submission;

/** Keeps what came of each submission as soon as it is known, so that a batch that was stopped can go on. */
final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    private final Path folder;

    private Ledger(Path folder) {
        this.folder = folder;
    }

    /** Open the ledger in a folder of reports. */
    static Ledger in(Path reports) throws IOException {
        return new Ledger(Files.createDirectories(reports.resolve(".grading")));
    }

    /** The batch that was begun here, if one was. */
    Optional<Batch> batch() {
        return read(folder.resolve("batch.json"), Batch.class);
    }

    void begin(Batch batch) throws IOException {
        write(folder.resolve("batch.json"), batch);
    }

    /** What is known of a submission, if its sources are still the same. */
    Optional<Graded> find(Submission submission) {
        String digest = Digest.of(submission.folder());
        return read(file(submission.student()), Graded.class)
                .filter(known -> known.digest().equals(digest))
                .filter(known ->
                        known.grades().refusal().equals(submission.refusal().orElse("")));
    }

    /** Keep what came of a submission. A lesson for which there was no Kafka loses no grade that it had. */
    Graded keep(Submission submission, Graded fresh) throws IOException {
        Graded kept = find(submission).map(known -> merge(known, fresh)).orElse(fresh);
        write(file(submission.student()), kept);
        return kept;
    }

    private static Graded merge(Graded known, Graded fresh) {
        List<LessonGrade> lessons = new ArrayList<>();
        List<TestEvidence> evidence = new ArrayList<>();
        for (LessonGrade grade : fresh.grades().lessons()) {
            Optional<LessonGrade> earlier = known.grades()
                    .lesson(grade.folder())
                    .filter(graded -> grade.state() == State.INFRASTRUCTURE)
                    .filter(graded -> graded.state() != State.INFRASTRUCTURE);
            lessons.add(earlier.orElse(grade));
            (earlier.isPresent() ? known : fresh)
                    .evidence().tests().stream()
                            .filter(test -> test.lesson().equals(grade.folder()))
                            .forEach(evidence::add);
        }
        StudentGrades student = fresh.grades();
        return new Graded(
                fresh.digest(),
                new StudentGrades(student.student(), student.file(), student.refusal(), lessons),
                new StudentEvidence(student.student(), evidence));
    }

    private Path file(String student) {
        return folder.resolve(Digest.of(student) + ".json");
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), type))
                    : Optional.empty();
        } catch (IOException unreadable) {
            // Half a file, or another version's: it is judged again.
            return Optional.empty();
        }
    }

    private static void write(Path file, Object value) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(fresh, bytes(value));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] bytes(Object value) throws JsonProcessingException {
        return JSON.writeValueAsBytes(value);
    }
}
