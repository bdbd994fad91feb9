package learnkafka.lesson;

/**
 * Ends a test that is not passed. The message is one line, for build logs; the whole diagnosis is printed once by the
 * lesson's report.
 */
public final class LessonFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient Diagnosis diagnosis;
    private final Verdict verdict;

    LessonFailure(Verdict verdict, Diagnosis diagnosis) {
        super(
                verdict == Verdict.FAILED
                        ? diagnosis.because() + " [" + diagnosis.key() + "]"
                        : verdict.words() + ": " + diagnosis.because());
        this.verdict = verdict;
        this.diagnosis = diagnosis;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
