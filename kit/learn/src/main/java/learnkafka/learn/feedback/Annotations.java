package learnkafka.learn.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.learn.text.Untrusted;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** Writes workflow commands that put a diagnosis beside the line of code that it is about. */
public final class Annotations {

    /** What a step may write; more are dropped without a word. */
    public static final int MOST = 10;

    private static final int LONGEST = 4_000;

    private Annotations() {}

    /** Make a command for each line of code that a test found wrong, the first {@value #MOST}. */
    public static List<String> commands(List<Judged> lessons) {
        return lessons.stream().flatMap(Annotations::commands).limit(MOST).toList();
    }

    private static Stream<String> commands(Judged lesson) {
        return lesson.report().outcomes().stream()
                .filter(outcome -> isLearners(outcome.verdict()))
                .flatMap(outcome -> command(lesson, outcome).stream())
                .distinct();
    }

    /** A broker that is missing is no fault of a line of code, nor is a test that was not run. */
    private static boolean isLearners(Verdict verdict) {
        return verdict != Verdict.PASSED && verdict != Verdict.NO_BROKER && verdict != Verdict.NOT_RUN;
    }

    private static Optional<String> command(Judged lesson, Outcome outcome) {
        return outcome.diagnosis()
                .flatMap(diagnosis -> diagnosis
                        .frame()
                        .map(frame -> "::%s file=%s,line=%d,title=%s::%s"
                                .formatted(
                                        outcome.verdict() == Verdict.TODO ? "notice" : "error",
                                        Untrusted.property(lesson.sources().shown() + "/" + frame.getFileName()),
                                        Math.max(1, frame.getLineNumber()),
                                        Untrusted.property(lesson.title()),
                                        Untrusted.message(message(outcome, diagnosis)))));
    }

    private static String message(Outcome outcome, Diagnosis diagnosis) {
        String you = Untrusted.capped(String.join("\n", diagnosis.you()), LONGEST);
        // One and the same line of code that does not compile stands for all tests.
        String rule = outcome.verdict() == Verdict.FAILED
                ? outcome.rule()
                : outcome.verdict().words();
        return String.join(
                "\n",
                Stream.of(rule, you, diagnosis.because())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
