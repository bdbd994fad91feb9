package learnkafka.lesson.host;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import learnkafka.host.Conversation;
import learnkafka.host.Declared;
import learnkafka.host.Frame;
import learnkafka.host.Message;
import learnkafka.host.Question;
import learnkafka.host.Refusal;
import learnkafka.host.RefusedException;
import learnkafka.host.Side;
import learnkafka.host.Thrown;
import org.jspecify.annotations.Nullable;

/** The kit's side of the conversation. Believes nothing: what comes is checked, counted and bounded. */
final class KitSide implements Side {

    private static final int THREADS = 32;
    private static final int WAITING = 1024;
    private static final int UNCAUGHT = 20;

    private final HostProcess process;
    private final Fate fate;
    private final ThreadPoolExecutor handlers;
    private final List<UncaughtException> uncaught = new ArrayList<>();
    private @Nullable Conversation host;

    KitSide(HostProcess process, Fate fate) {
        this.process = process;
        this.fate = fate;
        this.handlers = new ThreadPoolExecutor(
                THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "host " + process.pid() + " handler");
                    thread.setDaemon(true);
                    return thread;
                });
        handlers.allowCoreThreadTimeOut(true);
    }

    /** Take part in it, once and before it starts. */
    void join(Conversation conversation) {
        this.host = conversation;
    }

    List<UncaughtException> uncaught() {
        synchronized (uncaught) {
            return List.copyOf(uncaught);
        }
    }

    /** Let handlers that still run know that nobody waits for them. */
    void stop() {
        handlers.shutdownNow();
    }

    @Override
    public Method find(String type, String method, List<String> parameters) {
        throw new RefusedException(Refusal.Kind.NO_METHOD, type + "." + method, "in the kit");
    }

    @Override
    public void execute(Runnable call) {
        handlers.execute(call);
    }

    @Override
    public void check(Question question, Declared declared, @Nullable Object value) {
        Shape.checkArrived(question.subject(), declared, value);
    }

    @Override
    public RuntimeException late(Question question) {
        Conversation conversation = Objects.requireNonNull(host);
        HostThreads.Look look = HostThreads.at(conversation);
        fate.decide(HostGone.Way.TIMED_OUT);
        process.killAll();
        return Endings.late(question.subject(), question.limit(), look.all(), look.framesOf(question.id()));
    }

    @Override
    public RuntimeException refused(Question question, Refusal refusal) {
        return Refusals.answer(question.subject(), refusal);
    }

    @Override
    public RuntimeException gone(Question question) {
        return Endings.gone(question.subject(), fate.await());
    }

    @Override
    public boolean tellsFrames() {
        return false;
    }

    @Override
    public Throwable foreign(Thrown thrown, @Nullable Throwable cause) {
        String message = thrown.message();
        return new LearnerException(thrown.types().get(0), message == null ? "" : message);
    }

    @Override
    public void receive(Message message) {
        if (message instanceof Message.Ready) {
            fate.started();
        } else if (message instanceof Message.Exiting exiting) {
            fate.exiting(List.of(Frame.toElements(exiting.frames())));
        } else if (message instanceof Message.Uncaught died) {
            Throwable exception = Objects.requireNonNull(host).rebuilt(died.thrown());
            synchronized (uncaught) {
                if (uncaught.size() < UNCAUGHT) {
                    uncaught.add(new UncaughtException(died.thread(), exception));
                }
            }
        }
    }

    @Override
    public void ended(@Nullable String why) {
        if (why != null) {
            fate.decide(HostGone.Way.GARBAGE);
            process.killAll();
        }
        fate.silent();
    }
}
