package learnkafka.host;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The learner's side of the conversation. */
final class HostSide implements Side {

    private static final int EXIT_CODE = 0;

    /** The JVM's own on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final WarmUp warmUp = new WarmUp();
    private volatile LearnerClasses classes = new LearnerClasses(List.of());
    private @Nullable Conversation kit;

    /** Take part in it, once and before it starts. */
    void join(Conversation conversation) {
        this.kit = conversation;
    }

    @Override
    public Method find(String type, String method, List<String> parameters) {
        return classes.find(type, method, parameters);
    }

    @Override
    public void execute(Runnable call) {
        warmUp.stop();
        LiveThreads.make(call, classes.loader(), "call").start();
    }

    @Override
    public void receive(Message message) {
        Conversation conversation = Objects.requireNonNull(kit);
        if (message instanceof Message.Setup setup) {
            conversation.limit(setup.answerBytes(), Duration.ofMillis(setup.referenceMillis()));
        } else if (message instanceof Message.Load load) {
            classes = new LearnerClasses(load.folders());
        } else if (message instanceof Message.WarmUp classNames) {
            warmUp.start(classNames);
        } else if (message instanceof Message.AskThreads question) {
            conversation.tell(new Message.Threads(question.id(), LiveThreads.look(conversation)));
        }
    }

    /** A full heap ends the JVM by itself, threads that can't start for lack of room don't: what works then is luck. */
    @Override
    public void threw(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError
                && String.valueOf(thrown.getMessage()).contains("native thread")) {
            System.err.println("java.lang.OutOfMemoryError");
            halt(OUT_OF_MEMORY);
        }
    }

    @Override
    public void check(Question question, Declared declared, @Nullable Object value) {
        // The decoder has seen to the type, and the lesson's tests are trusted to return what they declare.
    }

    @Override
    public RuntimeException late(Question question) {
        return new IllegalStateException(
                "The lesson's [" + question.subject() + "] did not return within " + question.limit() + ".");
    }

    @Override
    public RuntimeException refused(Question question, Refusal refusal) {
        String beginning = "The lesson's [" + question.subject() + "] was given";
        return new IllegalArgumentException(refusal.sentence(beginning));
    }

    @Override
    public RuntimeException gone(Question question) {
        return new IllegalStateException("The lesson has ended, so nobody answers [" + question.subject() + "].");
    }

    @Override
    public boolean tellsFrames() {
        return true;
    }

    /** The nearest class above it that Java has: who catches {@code RuntimeException} catches the test's own one. */
    @Override
    public Throwable foreign(Thrown thrown, @Nullable Throwable cause) {
        return thrown.types().stream()
                .flatMap(type -> Rebuilder.rebuild(type, thrown.message(), cause).stream())
                .findFirst()
                .orElseGet(() -> new RuntimeException(thrown.message(), cause));
    }

    /** Learner code may have closed the stream. The kit, which a sandbox's own end of it deceives, would wait in vain. */
    @Override
    public void unheard() {
        halt(EXIT_CODE);
    }

    /** Whoever started this JVM has ended, or wants it to. Learner code has no say in it. */
    @Override
    public void ended(@Nullable String why) {
        halt(EXIT_CODE);
    }

    private static void halt(int code) {
        try {
            Descendants.kill();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }
}
