package learnkafka.learn.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.State;
import learnkafka.learn.run.LessonRunner;
import learnkafka.learn.run.RunOptions;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;

/** Judges the lessons of one submission, each on its own: what happens in one says nothing about the next. */
final class LessonJudge {

    /** Where Kafka or the machine fails, a lesson gets two more tries. */
    private static final int TRIES = 3;

    private final LessonRunner runner;
    private final OwnBroker broker;
    private final long seed;

    LessonJudge(LessonRunner runner, OwnBroker broker, long seed) {
        this.runner = runner;
        this.broker = broker;
        this.seed = seed;
    }

    /**
     * Judge a lesson.
     *
     * @param lesson the kit's own copy
     * @param folder where the submission's sources of the lesson lie
     */
    Judgement judge(LessonFolder lesson, LessonPlan plan, Path folder) {
        Optional<String> missing = missing(lesson, folder);
        if (missing.isPresent()) {
            return Judgements.without(plan, State.NOT_GRADABLE, missing.get());
        }
        Sources sources = new Sources(folder, "exercises/src/" + plan.folder());
        Attempt first = attempt(lesson, sources, Set.of());
        if (first.report().isEmpty()) {
            return Judgements.without(plan, State.INFRASTRUCTURE, first.failure());
        }
        LessonReport report = first.report().get();
        return Judgements.of(plan, report, again(lesson, sources, report));
    }

    private static Optional<String> missing(LessonFolder lesson, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("There is no [exercises/src/%s] in the submission."
                    .formatted(lesson.id().folder()));
        }
        return lesson.sources().stream()
                .map(source -> source.getFileName().toString())
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .map(name -> "There is no [exercises/src/%s/%s] in the submission."
                        .formatted(lesson.id().folder(), name));
    }

    /** Run the tests that failed once more, on fresh topics. What hangs, crashes or was not begun does so again. */
    private Map<String, Outcome> again(LessonFolder lesson, Sources sources, LessonReport report) {
        Set<String> failed = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .map(Outcome::test)
                .collect(Collectors.toSet());
        Map<String, Outcome> again = new HashMap<>();
        if (!failed.isEmpty()) {
            attempt(lesson, sources, failed)
                    .report()
                    .ifPresent(second -> second.outcomes().stream()
                            .filter(outcome -> failed.contains(outcome.test()))
                            .forEach(outcome -> again.put(outcome.test(), outcome)));
        }
        return again;
    }

    private Attempt attempt(LessonFolder lesson, Sources sources, Set<String> only) {
        String failure = "";
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                LessonReport report = runner.run(lesson, sources, broker.sessions(), new RunOptions(seed, only, false));
                Optional<String> lacking = lacking(report);
                if (lacking.isEmpty()) {
                    return new Attempt(Optional.of(report), "");
                }
                failure = lacking.get();
            } catch (RuntimeException | StackOverflowError defect) {
                failure = "The lesson could not be run: " + defect;
            }
            broker.replace();
        }
        return new Attempt(Optional.empty(), "%s Tried %d times.".formatted(failure, TRIES));
    }

    private Optional<String> lacking(LessonReport report) {
        if (!broker.isRunning()) {
            return Optional.of("The broker ended while the lesson ran.");
        }
        return report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.NO_BROKER)
                .findFirst()
                .flatMap(Outcome::diagnosis)
                .map(diagnosis -> diagnosis.because());
    }

    /**
     * A run that had a broker from its first to its last test, or why there was none.
     *
     * @param failure a sentence; empty where there is a report
     */
    private record Attempt(Optional<LessonReport> report, String failure) {}
}
