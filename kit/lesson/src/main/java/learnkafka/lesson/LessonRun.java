package learnkafka.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.cluster.TooFewBrokers;
import learnkafka.lesson.cluster.UnfitCluster;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** Runs the tests of one lesson, one after the other, and keeps how each ended. */
final class LessonRun {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Lesson lesson;
    private final Class<?> test;
    private final World world;
    private final Blame blame;
    private final Optional<StackTraceElement> untouched;
    private final CompletableFuture<Session> session;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final long seed;
    private boolean hangs;

    LessonRun(Lesson lesson, Class<?> test, World world) {
        this.lesson = lesson;
        this.test = test;
        this.world = world;
        this.blame = new Blame(test, lesson.stub(), world);
        this.seed = world.seed();
        // For what a test class draws once for all its tests.
        Draws.begin(seed, test.getName());
        this.untouched = world.untouched(lesson.stub());
        // The broker starts while JUnit still makes its way to the first test.
        this.session = untouched.isPresent()
                ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(this::open, Background::start);
    }

    private Session open() {
        try {
            return world.session(lesson.brokers());
        } catch (TooFewBrokers own) {
            if (lesson.oneWillDo()) {
                return world.session(1);
            }
            throw own;
        }
    }

    TestRun test(String name, String rule, int points) {
        return new TestRun(name, rule, points, new Kafka(this::session), new LearnerHere(world, lesson.stub()));
    }

    private Session session() {
        try {
            Session opened = session.join();
            if (!opened.cluster().isRunning()) {
                // Each test would wait for it to its limit.
                throw new NoBroker("The broker ended while the lesson ran.");
            }
            return opened;
        } catch (CompletionException failed) {
            throw Sneaky.<RuntimeException>rethrow(failed.getCause());
        }
    }

    /** Run a test to its end or its limit. */
    void run(TestRun run, Invocation<Void> invocation) {
        Optional<LessonFailure> failure;
        long started = System.nanoTime();
        if (hangs) {
            invocation.skip();
            failure = Optional.of(Blame.notRun());
        } else if (untouched.isPresent()) {
            invocation.skip();
            failure = untouched.map(Blame::todo);
        } else {
            try {
                session();
                started = System.nanoTime();
                failure = limited(run, invocation);
            } catch (NoBroker none) {
                invocation.skip();
                failure = Optional.of(Blame.noBroker(none));
            }
        }
        Duration time = Duration.ofNanos(System.nanoTime() - started);
        boolean used = untouched.isEmpty()
                && failure.map(LessonFailure::verdict)
                        .filter(Verdict.NO_BROKER::equals)
                        .isEmpty();
        List<String> warnings = used ? cleanUp(run, failure.isPresent()) : List.of();
        add(run, failure, time, warnings);
        failure.ifPresent(thrown -> {
            if (thrown.getCause() instanceof UnfitCluster unfit) {
                Assumptions.abort(unfit.getMessage());
            }
            throw thrown;
        });
    }

    private void add(TestRun run, Optional<LessonFailure> failure, Duration time, List<String> warnings) {
        outcomes.add(new Outcome(
                run.name(),
                run.rule(),
                run.points(),
                failure.map(LessonFailure::verdict).orElse(Verdict.PASSED),
                failure.map(thrown -> thrown.diagnosis().without(run.kafka().suffix())),
                time,
                warnings,
                failure.map(LessonFailure::getCause)));
    }

    private Optional<LessonFailure> limited(TestRun run, Invocation<Void> invocation) {
        ExitWatch.begin(frames -> {
            add(run, Optional.of(blame.exited(frames)), Duration.ZERO, List.of());
            end();
        });
        Draws.begin(seed, test.getName(), run.name());
        Limited limited = Limited.start(run.name(), invocation::proceed);
        boolean ended = limited.join(Duration.ofSeconds(lesson.limit()));
        ExitWatch.end();
        if (!ended) {
            LessonFailure late = blame.timedOut(world.whereabouts(limited.thread()), lesson.limit(), run.learner());
            hangs = !world.stop(limited.thread(), GRACE);
            return Optional.of(late);
        }
        return limited.thrown()
                .map(thrown -> blame.explain(thrown, run.learner().called()));
    }

    private List<String> cleanUp(TestRun run, boolean failed) {
        List<String> warnings = new ArrayList<>(run.kafka().warnings());
        run.learner().close();
        ifReachable(run.kafka()::cleanUp);
        world.uncaught().stream().map(blame::died).forEach(warnings::add);
        List<String> leftOpen = world.leftOpen();
        warnings.addAll(leftOpen);
        if (failed || !leftOpen.isEmpty()) {
            ifReachable(run.kafka()::cleanUpAgain);
        }
        return warnings.stream()
                .map(warning -> warning.replace(run.kafka().suffix(), ""))
                .toList();
    }

    private static void ifReachable(Runnable cleaning) {
        try {
            cleaning.run();
        } catch (RuntimeException unreachable) {
            // Whatever ended the broker has been told by the test; there is nothing left to delete.
        }
    }

    /** Report the lesson. */
    void end() {
        world.report(new LessonReport(LessonId.ofPackage(test.getPackageName()), lesson.title(), outcomes));
    }
}
