package learnkafka.lesson.host;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import learnkafka.host.Conversation;
import learnkafka.host.Message;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own for learner code, called from this one.
 *
 * <p>Nothing of the learner's is loaded here: calls and answers travel as data of a closed set of types. All methods
 * may be called from any thread, at any time, also after the host has ended.
 */
public final class HostJvm implements AutoCloseable {

    private final HostProcess process;
    private final Fate fate;
    private final KitSide side;
    private final Conversation host;

    private HostJvm(HostProcess process, HostSettings settings) {
        this.process = process;
        this.fate = new Fate(process);
        this.side = new KitSide(process, fate);
        this.host = new Conversation(
                process.fromHost(),
                process.toHost(),
                side,
                settings.limits().answerBytes(),
                settings.limits().reference());
    }

    /**
     * Start a host. Returns at once; the host warms up meanwhile, and the first call waits for it.
     *
     * @throws HostGone if the JVM cannot be started at all
     */
    public static HostJvm start(HostSettings settings) {
        HostJvm started;
        try {
            started = new HostJvm(HostProcess.start(settings), settings);
        } catch (IOException failed) {
            String why = String.valueOf(failed.getMessage());
            Ending ending = new Ending(HostGone.Way.NOT_STARTED, OptionalInt.empty(), List.of(), why);
            throw Endings.gone("java", ending);
        }
        started.begin(settings);
        return started;
    }

    /** Name the folders that the learner's classes are in, in place of those named before. Counts for later calls. */
    public void load(List<Path> classFolders) {
        host.tell(new Message.Load(absolute(classFolders)));
    }

    /**
     * Call the learner's method of the same class name, name and parameter types.
     *
     * @param method a public static method of the pristine stub, or of a forwarder under its name
     * @param arguments what to call it with; handlers among them are called back on threads of the kit
     * @param limit how long it may take; the start of the JVM is not counted
     * @return the answer, checked by {@link Shape}; handles in it are proxies, whose calls have the limit of
     *     {@link HostSettings.Limits#reference}; null for {@code void}
     * @throws MissingMethod if the learner's classes have no such method
     * @throws ReturnedNull if the answer is null and the method is not marked {@code @Nullable}
     * @throws WrongAnswer if the answer is something else than the method promises
     * @throws AnswerTooLarge if the answer has more than {@link HostSettings.Limits#answerBytes}
     * @throws HostTimedOut if there was no answer within the limit; the host is killed
     * @throws HostGone if the host has ended, or ends meanwhile
     * @throws Throwable what the learner's method threw: as itself where the class is Java's, Kafka's or
     *     {@code Todo}, else as {@link LearnerException}; with the host's frames
     */
    public @Nullable Object call(Method method, @Nullable Object[] arguments, Duration limit) throws Throwable {
        fate.awaitStart();
        return host.callStatic(method, arguments, limit);
    }

    /** Where the newest call of this method is right now, innermost frame first; empty if there is none. */
    public List<StackTraceElement> stack(Method method) {
        HostThreads.Look look = HostThreads.at(host);
        return look.newest(Conversation.subject(method)).map(look::framesOf).orElse(List.of());
    }

    /**
     * All live threads of learner code, those of calls included; {@link HostThread#leaked} tells what was left behind.
     * Empty once the host has ended, or if it does not say within 2 s.
     */
    public List<HostThread> threads() {
        return HostThreads.at(host).all();
    }

    /** Exceptions that ended threads of learner code so far, the first twenty. */
    public List<UncaughtException> uncaught() {
        return side.uncaught();
    }

    /** Interrupt the threads of all calls in flight. Threads that learner code started are left alone. */
    public void interrupt() {
        host.waiting().keySet().forEach(call -> host.tell(new Message.Interrupt(call)));
    }

    /** What learner code has printed so far. */
    public HostOutput output() {
        return process.output().output();
    }

    /** The host's process id; that of the enclosure's own process where the settings have one. */
    public long pid() {
        return process.pid();
    }

    /** Why the host takes no more calls; empty while it does. */
    public Optional<HostGone> gone() {
        return fate.isSettled() ? Optional.of(Endings.gone("the next call", fate.await())) : Optional.empty();
    }

    /** Kill the host as {@code kill -9} does: no shutdown hook runs. Its descendants are left to {@link #close}. */
    public void destroyForcibly() {
        fate.decide(HostGone.Way.KILLED);
        process.kill();
    }

    /** Let the host end in good order, as it does when its kit has nothing more to say, and wait for that. */
    public void finish(Duration limit) throws Exception {
        fate.decide(HostGone.Way.CLOSED);
        process.toHost().close();
        process.ended().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** End the host and all its descendants, and delete its working folder. Returns within a few seconds. */
    @Override
    public void close() {
        fate.decide(HostGone.Way.CLOSED);
        process.killAll();
        fate.await();
        side.stop();
        process.deleteFolder();
    }

    private void begin(HostSettings settings) {
        side.join(host);
        fate.watch(host::end);
        host.start("host " + process.pid());
        HostSettings.Limits limits = settings.limits();
        host.tell(new Message.Setup(limits.reference().toMillis(), limits.answerBytes()));
        load(settings.classFolders());
        host.tell(new Message.WarmUp(settings.warmUp(), settings.preload()));
    }

    private static List<String> absolute(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().toString())
                .toList();
    }
}
