package learnkafka.learn.run;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnkafka.lesson.LeftOpen;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.OtherJvm;
import learnkafka.lesson.Session;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Untouched;
import learnkafka.lesson.World;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostThread;
import learnkafka.lesson.host.Program;
import learnkafka.lesson.host.UncaughtException;
import org.jspecify.annotations.Nullable;

/**
 * The world of one run: loads the lesson's own classes, and lets a host answer for the learner's.
 *
 * <p>Being the class loader of the test is what makes it the test's world. No class of a learner is ever found here.
 */
final class HostWorld extends PristineLoader implements World, AutoCloseable {

    /** Longer than any lesson's limit for a test: the test ends a late call, and knows more to say. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<Path> learnersClasses;
    private final Hosts hosts;
    private final Sessions sessions;
    private final Sources sources;
    private final RunOptions options;
    private final LeftOpen leftOpen = new LeftOpen(this::leftOpenNow);
    private final Set<UncaughtException> died = new HashSet<>();
    private @Nullable HostJvm host;
    private volatile @Nullable Method called;
    private volatile @Nullable Thread caller;
    private volatile boolean aborted;
    private @Nullable LessonReport report;

    HostWorld(
            Pristine pristine,
            Path learnersClasses,
            Hosts hosts,
            Sessions sessions,
            Sources sources,
            RunOptions options) {
        super(pristine);
        this.learnersClasses = List.of(learnersClasses);
        this.hosts = hosts;
        this.sessions = sessions;
        this.sources = sources;
        this.options = options;
    }

    /** Answer for a method of the stub. */
    @Nullable
    Object call(Method method, @Nullable Object[] arguments) throws Throwable {
        called = method;
        caller = Thread.currentThread();
        return host().call(method, arguments, LIMIT);
    }

    /** End the run as soon as can be: its test fails, and cleans up after itself. */
    void abort() {
        aborted = true;
        close();
        Thread waiting = caller;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private synchronized HostJvm host() {
        if (aborted) {
            throw new IllegalStateException("The run was ended.");
        }
        HostJvm current = host;
        if (current == null || current.gone().isPresent()) {
            if (current != null) {
                current.close();
            }
            current = fresh();
            host = current;
        }
        return current;
    }

    private HostJvm fresh() {
        HostJvm taken = hosts.take();
        taken.load(learnersClasses);
        return taken;
    }

    @Override
    public long seed() {
        return options.seed();
    }

    @Override
    public Session session(int brokers) {
        return sessions.of(brokers);
    }

    /** The stub's class is a forwarder here. The gate wants to see each test reach it, and so takes no glance. */
    @Override
    public Optional<StackTraceElement> untouched(Class<?> stub) {
        if (!options.glance()) {
            return Optional.empty();
        }
        try {
            String file = stub.getName().replace('.', '/') + ".class";
            return Untouched.find(
                    stub.getName(), Files.readAllBytes(learnersClasses.get(0).resolve(file)));
        } catch (IOException missing) {
            // A stub that is called something else: the tests will tell.
            return Optional.empty();
        }
    }

    @Override
    public OtherJvm otherJvm(Class<?> stub) {
        return new OtherJvm(fresh());
    }

    @Override
    public Program program(Class<?> main, Map<String, Object> settings, List<String> arguments) {
        return hosts.program(learnersClasses, main.getName(), settings, arguments);
    }

    @Override
    public synchronized List<StackTraceElement> whereabouts(Thread test) {
        Method last = called;
        return last == null || host == null ? List.of() : host.stack(last);
    }

    @Override
    public synchronized List<HostThread> blocked() {
        return host == null
                ? List.of()
                : host.threads().stream()
                        .filter(thread -> thread.state().equals("BLOCKED"))
                        .toList();
    }

    @Override
    public boolean stop(Thread test, Duration grace) {
        close();
        // The test's thread is free now, but a lesson that hung once ends: more of it only costs time.
        return false;
    }

    @Override
    public List<String> leftOpen() {
        return leftOpen.sentences();
    }

    private synchronized List<String> leftOpenNow() {
        return host == null
                ? List.of()
                : host.threads().stream()
                        .filter(HostThread::leaked)
                        .map(thread -> LeftOpen.sentence(thread.name(), thread.daemon()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public synchronized List<UncaughtException> uncaught() {
        return host == null
                ? List.of()
                : host.uncaught().stream().filter(died::add).toList();
    }

    @Override
    public Sources sources(LessonId lesson) {
        return sources;
    }

    @Override
    public void report(LessonReport report) {
        this.report = report;
    }

    /** The report, once the lesson has ended. */
    Optional<LessonReport> report() {
        return Optional.ofNullable(report);
    }

    @Override
    public synchronized void close() {
        if (host != null) {
            host.close();
        }
        sessions.codeHasEnded();
    }
}
