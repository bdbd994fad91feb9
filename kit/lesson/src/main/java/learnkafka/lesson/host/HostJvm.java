package learnkafka.lesson.host;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own for learner code, called from this one.
 *
 * <p>Nothing of the learner's is loaded here: calls and answers travel as data of a closed set of types. All methods may
 * be called from any thread, at any time, also after the host has ended.
 */
public final class HostJvm implements AutoCloseable {

    private HostJvm() {}

    /**
     * Start a host. Returns at once; the host warms up meanwhile, and the first call waits for it.
     *
     * @throws HostGone if the JVM cannot be started at all
     */
    public static HostJvm start(HostSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** Name the folders that the learner's classes are in, in place of those named before. Counts for later calls. */
    public void load(List<Path> classFolders) {
        throw new UnsupportedOperationException();
    }

    /**
     * Call the learner's method of the same class name, name and parameter types.
     *
     * @param method a public static method of the pristine stub, or of a forwarder under its name
     * @param arguments what to call it with; handlers among them are called back on threads of the kit
     * @param limit how long it may take
     * @return the answer, checked by {@link Shape}; handles in it are proxies, whose calls have the limit of
     *     {@link HostSettings#referenceLimit}; null for {@code void}
     * @throws MissingMethod if the learner's classes have no such method
     * @throws ReturnedNull if the answer is null and the method is not marked {@code @Nullable}
     * @throws WrongAnswer if the answer is something else than the method promises
     * @throws AnswerTooLarge if the answer has more than {@link HostSettings#answerBytes}
     * @throws HostTimedOut if there was no answer within the limit; the host is killed
     * @throws HostGone if the host has ended, or ends meanwhile
     * @throws Throwable what the learner's method threw: as itself where the class is Java's, Kafka's or
     *     {@code Todo}, else as {@link LearnerException}; with the host's frames
     */
    public @Nullable Object call(Method method, @Nullable Object[] arguments, Duration limit) throws Throwable {
        throw new UnsupportedOperationException();
    }

    /** Where the newest call of this method is right now, innermost frame first; empty if there is none. */
    public List<StackTraceElement> stack(Method method) {
        throw new UnsupportedOperationException();
    }

    /**
     * All live threads of learner code, those of calls included; {@link HostThread#leaked} tells what was left behind.
     * Empty once the host has ended, or if it does not say within a second.
     */
    public List<HostThread> threads() {
        throw new UnsupportedOperationException();
    }

    /** Exceptions that ended threads of learner code so far, the first twenty. */
    public List<UncaughtException> uncaught() {
        throw new UnsupportedOperationException();
    }

    /** Interrupt the threads of all calls in flight. Threads that learner code started are left alone. */
    public void interrupt() {
        throw new UnsupportedOperationException();
    }

    /** What learner code has printed so far. */
    public HostOutput output() {
        throw new UnsupportedOperationException();
    }

    /** The host's process id; that of the prefix's process where the settings have one. */
    public long pid() {
        throw new UnsupportedOperationException();
    }

    /** Why the host takes no more calls; empty while it does. */
    public Optional<HostGone> gone() {
        throw new UnsupportedOperationException();
    }

    /** Kill the host as {@code kill -9} does: no shutdown hook runs. Its descendants are left to {@link #close}. */
    public void destroyForcibly() {
        throw new UnsupportedOperationException();
    }

    /** End the host and all its descendants, and delete its working folder. Returns within a few seconds. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
