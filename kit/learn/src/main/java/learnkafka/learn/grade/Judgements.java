package learnkafka.learn.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.learn.grade.model.LessonGrade;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.grade.model.TestEvidence;
import learnkafka.learn.grade.model.TestGrade;
import learnkafka.learn.grade.model.TestPlan;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** Makes grades of reports. Only what the plan expects and the report says passed, once, scores. */
final class Judgements {

    /** Diagnoses that say where code happened to stand, or quote it. Evidence may, grades are the same in each run. */
    private static final Map<String, String> FIXED = Map.of(
            "timed-out", "the test had not ended at its limit",
            "unexpected", "the test met something else than it needs");

    private Judgements() {}

    /** A lesson whose tests did not run. */
    static Judgement without(LessonPlan plan, State state, String reason) {
        Verdict verdict = state == State.INFRASTRUCTURE ? Verdict.NO_BROKER : Verdict.NOT_RUN;
        List<TestGrade> none = plan.tests().stream()
                .map(test -> new TestGrade(test.name(), 0, verdict.words(), "", ""))
                .toList();
        return new Judgement(new LessonGrade(plan.folder(), state, reason, none), List.of());
    }

    /**
     * A lesson whose tests ran.
     *
     * @param again what became of those that were run once more, by the name of the test
     */
    static Judgement of(LessonPlan plan, LessonReport report, Map<String, Outcome> again) {
        List<TestGrade> grades = new ArrayList<>();
        List<TestEvidence> evidence = new ArrayList<>();
        for (TestPlan test : plan.tests()) {
            Optional<Outcome> first = only(report, test);
            Optional<Outcome> last = Optional.ofNullable(again.get(test.name())).or(() -> first);
            grades.add(last.map(outcome -> grade(test, outcome)).orElseGet(() -> missing(test)));
            last.ifPresent(outcome -> evidence.add(evidence(plan, first, outcome)));
        }
        Optional<String> broken = doesNotCompile(report);
        State state = broken.isPresent() ? State.NOT_GRADABLE : State.GRADED;
        return new Judgement(new LessonGrade(plan.folder(), state, broken.orElse(""), grades), evidence);
    }

    /** The one outcome of a test. None and two count alike: such a report can't be trusted. */
    private static Optional<Outcome> only(LessonReport report, TestPlan test) {
        List<Outcome> found = report.outcomes().stream()
                .filter(outcome -> outcome.test().equals(test.name()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static TestGrade missing(TestPlan test) {
        return new TestGrade(test.name(), 0, Verdict.NOT_RUN.words(), "", "There is not one answer for this test.");
    }

    private static TestGrade grade(TestPlan test, Outcome outcome) {
        return new TestGrade(
                test.name(),
                outcome.passed() ? test.points() : 0,
                outcome.verdict().words(),
                outcome.diagnosis().map(Diagnosis::key).orElse(""),
                outcome.diagnosis().map(Judgements::because).orElse(""));
    }

    private static String because(Diagnosis diagnosis) {
        return FIXED.getOrDefault(diagnosis.key(), diagnosis.because());
    }

    private static TestEvidence evidence(LessonPlan plan, Optional<Outcome> first, Outcome last) {
        Optional<Diagnosis> diagnosis = last.diagnosis();
        return new TestEvidence(
                plan.folder(),
                last.test(),
                Stream.concat(first.stream(), Stream.of(last))
                        .distinct()
                        .map(outcome -> outcome.verdict().words())
                        .toList(),
                diagnosis.map(Diagnosis::you).orElse(List.of()),
                diagnosis.map(Diagnosis::broker).orElse(List.of()),
                diagnosis
                        .flatMap(Diagnosis::frame)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse(""),
                last.warnings(),
                last.time().toMillis());
    }

    private static Optional<String> doesNotCompile(LessonReport report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.DOES_NOT_COMPILE)
                .findFirst()
                .flatMap(Outcome::diagnosis)
                .map(diagnosis -> diagnosis
                                .frame()
                                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber() + ": ")
                                .orElse("")
                        + String.join(" ", diagnosis.you()));
    }
}
