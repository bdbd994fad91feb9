package learnkafka.learn.grade.report;

import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.TestEvidence;
import learnkafka.learn.text.Untrusted;

/** Writes what the tests of a submission saw, and how long they took. It differs from run to run. */
final class EvidenceFile {

    /** What the lines of one kind may hold together. */
    static final int LONGEST = 8_000;

    private EvidenceFile() {}

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
