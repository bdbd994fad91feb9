package learnkafka.learn.grade.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;
import learnkafka.learn.grade.model.TestEvidence;
import learnkafka.learn.text.Untrusted;

/** Keeps what the tests of a submission saw, and how long they took. It differs from run to run. */
public final class EvidenceFile {

    /** What the lines of one kind may hold together. */
    static final int LONGEST = 8_000;

    private EvidenceFile() {}

    /** The file of a student, by the name that files of theirs have. */
    static String fileName(String name) {
        return "evidence/" + name + ".json";
    }

    /**
     * Read the evidence for a graded class, as far as it is there.
     *
     * @param folder the reports
     */
    public static List<StudentEvidence> read(Path folder, ClassGrades grades) throws IOException {
        List<String> names = FileNames.of(
                grades.students().stream().map(StudentGrades::student).toList());
        List<StudentEvidence> evidence = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(fileName(name));
            try {
                if (Files.isRegularFile(file)) {
                    evidence.add(PrettyJson.MAPPER.readValue(Files.readAllBytes(file), StudentEvidence.class));
                }
            } catch (JsonProcessingException garbage) {
                throw new Unreadable("[%s] holds no evidence: it is not what grade wrote. Grade anew.".formatted(file));
            }
        }
        return evidence;
    }

    static String text(StudentEvidence evidence) {
        return PrettyJson.text(new StudentEvidence(
                evidence.student(),
                evidence.tests().stream().map(EvidenceFile::capped).toList()));
    }

    private static TestEvidence capped(TestEvidence test) {
        return new TestEvidence(
                test.lesson(),
                test.test(),
                test.runs(),
                capped(test.you()),
                capped(test.broker()),
                Untrusted.capped(test.lookAt(), LONGEST),
                capped(test.warnings()),
                test.millis());
    }

    private static List<String> capped(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int left = LONGEST;
        for (String line : lines) {
            if (left <= 0) {
                kept.add("… (cut)");
                return kept;
            }
            kept.add(Untrusted.capped(line, left));
            // An empty line takes room as well.
            left -= line.length() + 1;
        }
        return kept;
    }
}
