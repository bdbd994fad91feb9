package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.compile.CompilerJvms;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.LessonPlan;
import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.submission.Submission;
import learnkafka.learn.run.Pristines;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.host.HostSettings;

/** Grades a class: several submissions at a time, each kept as soon as it is judged. */
public final class Grader {

    private final List<LessonFolder> lessons;
    private final IntFunction<Cluster> brokers;
    private final GradeOptions options;
    private final Progress progress;

    /**
     * Prepare to grade.
     *
     * @param lessons the kit's own copies of the lessons
     * @param brokers starts a cluster of so many brokers, which nobody else uses
     */
    public Grader(List<LessonFolder> lessons, IntFunction<Cluster> brokers, GradeOptions options, Progress progress) {
        this.lessons = List.copyOf(lessons);
        this.brokers = brokers;
        this.options = options;
        this.progress = progress;
    }

    /**
     * The grades of a class, and what its tests saw.
     *
     * @param evidence in the order of the students
     */
    public record Result(ClassGrades grades, List<StudentEvidence> evidence) {}

    /** The seed of the batch that was begun in a folder of reports. */
    public static Optional<Long> seedOf(Path reports) throws IOException {
        return Ledger.in(reports).batch().map(Batch::seed);
    }

    /** Grade submissions, and keep what comes of each in the folder of the reports. */
    public Result grade(List<Submission> submissions, Path reports) throws IOException, InterruptedException {
        List<LessonPlan> plans = Plans.of(lessons);
        Ledger ledger = open(reports);
        List<Graded> graded = Collections.synchronizedList(new ArrayList<>());
        List<Submission> open = new ArrayList<>();
        for (Submission submission : submissions) {
            ledger.find(submission)
                    .filter(known -> options.resume() && known.grades().isComplete())
                    .ifPresentOrElse(graded::add, () -> open.add(submission));
        }
        progress.begin(open.size(), graded.size());
        try (Pristines pristines = new Pristines();
                CompilerJvms learners = new CompilerJvms(
                        HostSettings.ofThisJvm().classPath(),
                        options.isolation().java())) {
            SubmissionJudge judge = new SubmissionJudge(
                    lessons, plans, pristines, learners, brokers, options.isolation(), options.seed());
            each(open, submission -> {
                Graded kept = ledger.keep(submission, judge.judge(submission));
                graded.add(kept);
                progress.done(kept.grades());
            });
        }
        graded.sort(Comparator.comparing(known -> known.grades().student()));
        return new Result(
                new ClassGrades(
                        ClassGrades.SCHEMA,
                        options.title(),
                        options.seed(),
                        options.isolation().word(),
                        options.isolation().hostileSafe(),
                        plans,
                        graded.stream().map(Graded::grades).toList()),
                graded.stream().map(Graded::evidence).toList());
    }

    private Ledger open(Path reports) throws IOException {
        Ledger ledger = Ledger.in(reports);
        Batch batch = new Batch(
                options.seed(),
                options.isolation().word(),
                Digest.of(lessons.stream()
                        .map(lesson -> lesson.id().folder() + Digest.of(lesson.folder()))
                        .collect(Collectors.joining("\n"))));
        boolean same = ledger.batch().filter(batch::equals).isPresent();
        if (options.resume() && !same) {
            throw new OtherBatch(reports);
        }
        ledger.begin(batch);
        return ledger;
    }

    private interface Work {
        void on(Submission submission) throws IOException;
    }

    private void each(List<Submission> submissions, Work work) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Submission submission : submissions) {
                running.add(workers.submit(() -> {
                    work.on(submission);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException("A submission ended the batch", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
