package learnkafka.lesson;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.host.AnswerTooLarge;
import learnkafka.lesson.host.HostFailure;
import learnkafka.lesson.host.HostGone;
import learnkafka.lesson.host.HostThread;
import learnkafka.lesson.host.HostTimedOut;
import learnkafka.lesson.host.MissingMethod;
import learnkafka.lesson.host.ReturnedNull;
import learnkafka.lesson.host.UncaughtException;
import learnkafka.stub.Todo;

/** Finds the verdict, the diagnosis and the line to look at behind what ended a test. */
final class Blame {

    /** How many threads of a deadlock are told. */
    private static final int BLOCKED = 4;

    private final Class<?> test;
    private final Class<?> stub;
    private final World world;

    Blame(Class<?> test, Class<?> stub, World world) {
        this.test = test;
        this.stub = stub;
        this.world = world;
    }

    static LessonFailure noBroker(NoBroker none) {
        return new LessonFailure(Verdict.NO_BROKER, Diagnosis.of("no-broker").because(none.getMessage()));
    }

    static LessonFailure notRun() {
        return new LessonFailure(
                Verdict.NOT_RUN, Diagnosis.of("not-run").because("an earlier test of this lesson hung"));
    }

    static LessonFailure todo(StackTraceElement place) {
        return new LessonFailure(
                Verdict.TODO, Diagnosis.of("todo").because("not started yet").at(place));
    }

    /** Explain what a test threw. */
    LessonFailure explain(Throwable thrown, Optional<Method> called) {
        LessonFailure failure = known(thrown, called);
        if (failure.getCause() == null && failure != thrown) {
            failure.initCause(thrown);
        }
        return failure;
    }

    private LessonFailure known(Throwable thrown, Optional<Method> called) {
        Optional<StackTraceElement> line = chain(thrown)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(this::isLearners)
                .findFirst();
        StackTraceElement place = line.orElseGet(() -> declaration(called));
        if (chain(thrown).anyMatch(Todo.class::isInstance)) {
            return todo(place);
        }
        if (thrown instanceof LessonFailure failure) {
            return new LessonFailure(
                    failure.verdict(),
                    failure.diagnosis().frame().isPresent()
                            ? failure.diagnosis()
                            : failure.diagnosis().at(place));
        }
        if (thrown instanceof NoBroker none) {
            return noBroker(none);
        }
        if (thrown instanceof HostFailure failure) {
            return ofHost(failure, place);
        }
        if (line.isPresent()) {
            return Diagnosis.of("threw")
                    .you(name(called) + " threw " + say(thrown))
                    .because("an exception left your code before the work was done")
                    .at(place)
                    .failure();
        }
        if (thrown instanceof AssertionError) {
            return Diagnosis.of("unexpected")
                    .you(lines(thrown))
                    .because(Text.line(lines(thrown)[0]))
                    .at(place)
                    .failure();
        }
        return Diagnosis.of("kit-error")
                .you("the test ended with " + say(thrown))
                .because("the test itself failed, which may be a defect of the kit: -Dtrace shows where")
                .at(place)
                .failure();
    }

    private LessonFailure ofHost(HostFailure failure, StackTraceElement place) {
        if (failure instanceof HostGone gone) {
            return crashed(gone.getMessage(), firstOfLearner(gone.frames()).orElse(place));
        }
        if (failure instanceof HostTimedOut late) {
            StackTraceElement line = firstOfLearner(late.frames()).orElse(place);
            return new LessonFailure(
                    Verdict.TIMED_OUT,
                    Diagnosis.of("timed-out")
                            .you(late.getMessage())
                            .because(hangsOn(line))
                            .at(line));
        }
        Diagnosis diagnosis;
        if (failure instanceof ReturnedNull) {
            diagnosis = Diagnosis.of("returned-null").because("the test needs the value that the method promises");
        } else if (failure instanceof MissingMethod) {
            diagnosis = Diagnosis.of("method-missing").because("the lesson's test calls the method as the stub had it");
        } else if (failure instanceof AnswerTooLarge) {
            diagnosis = Diagnosis.of("answer-too-large").because("an answer holds what the lesson asks for, not more");
        } else {
            diagnosis = Diagnosis.of("wrong-answer").because("the value is of another shape than the method promises");
        }
        return diagnosis.you(failure.getMessage()).at(place).failure();
    }

    /** Explain a test in whose middle the JVM ends by an exit. */
    LessonFailure exited(List<StackTraceElement> frames) {
        return crashed("your code called exit", firstOfLearner(frames).orElseGet(() -> declaration(Optional.empty())));
    }

    private static LessonFailure crashed(String how, StackTraceElement line) {
        return new LessonFailure(
                Verdict.CRASHED,
                Diagnosis.of("crashed")
                        .you(how)
                        .because("the JVM that runs your code ended before the lesson did")
                        .at(line));
    }

    private static String hangsOn(StackTraceElement line) {
        return "the code hangs on line " + line.getLineNumber() + " of " + line.getFileName();
    }

    private Optional<StackTraceElement> firstOfLearner(List<StackTraceElement> frames) {
        return frames.stream().filter(this::isLearners).findFirst();
    }

    /** Explain a test that came to its limit. */
    LessonFailure timedOut(List<StackTraceElement> frames, int limit, LearnerHere learner) {
        Optional<StackTraceElement> line = firstOfLearner(frames);
        Diagnosis diagnosis = Diagnosis.of("timed-out")
                .you(
                        line.isPresent()
                                ? name(learner.called()) + " had not returned after " + limit + " s"
                                : "the test had not ended after " + limit + " s")
                .you(world.blocked().stream().limit(BLOCKED).map(this::waits).toArray(String[]::new))
                .because(line.map(Blame::hangsOn).orElse("something that the test waits for never came"))
                .at(line.orElseGet(() -> declaration(learner.called())));
        return new LessonFailure(Verdict.TIMED_OUT, diagnosis);
    }

    private String waits(HostThread thread) {
        return "the thread " + Text.line(thread.name()) + " waits for a lock that another thread holds"
                + firstOfLearner(thread.frames()).map(Blame::at).orElse("");
    }

    private static String at(StackTraceElement line) {
        return ", at " + line.getFileName() + ":" + line.getLineNumber();
    }

    /** Tell of an exception that ended a thread of the learner's code. */
    String died(UncaughtException uncaught) {
        return "the thread " + uncaught.thread() + " ended with " + say(uncaught.exception())
                + firstOfLearner(Arrays.asList(uncaught.exception().getStackTrace()))
                        .map(Blame::at)
                        .orElse("");
    }

    /** Whether a frame is in the learner's source. What forwards to a host has the same name, but no lines. */
    private boolean isLearners(StackTraceElement frame) {
        String type = frame.getClassName();
        return frame.getLineNumber() > 0
                && type.startsWith(stub.getPackageName() + ".")
                && !type.equals(test.getName())
                && !type.startsWith(test.getName() + "$");
    }

    private StackTraceElement declaration(Optional<Method> called) {
        return called.map(method -> sources().declaration(method.getDeclaringClass(), method.getName()))
                .orElseGet(() -> sources().declaration(stub, "class " + stub.getSimpleName()));
    }

    private Sources sources() {
        return world.sources(LessonId.ofPackage(stub.getPackageName()));
    }

    private String name(Optional<Method> called) {
        return called.map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .orElse("your code");
    }

    private static String say(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? type : type + ": " + Text.line(thrown.getMessage());
    }

    private static String[] lines(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        return message.strip().lines().limit(12).toArray(String[]::new);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
