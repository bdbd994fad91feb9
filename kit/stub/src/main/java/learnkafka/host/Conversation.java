package learnkafka.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Carries calls, answers and exceptions between the kit and a host, the same way in both directions. */
public final class Conversation {

    /** What a message may have beyond the value in it. */
    private static final int MARGIN = 2 << 20;

    private static final Declared MESSAGE = Declared.of(Message.class);

    private final Side side;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Answers answers = new Answers();
    private final Origins origins = new Origins();
    private final References references = new References(this::callObject);
    private final Incoming incoming;
    private volatile int valueLimit;
    private volatile Duration referenceLimit;

    /**
     * Prepare a conversation over two streams.
     *
     * @param valueLimit how many bytes one answer, or one argument, may have
     * @param referenceLimit how long a call to a handler or handle may take
     */
    public Conversation(InputStream in, OutputStream out, Side side, int valueLimit, Duration referenceLimit) {
        this.side = side;
        this.incoming = new Incoming(this, side, references);
        this.inbox = new Inbox(in, valueLimit + MARGIN);
        this.outbox = new Outbox(out, side::unheard);
        this.valueLimit = valueLimit;
        this.referenceLimit = referenceLimit;
    }

    /** Start to write and to read, on daemon threads whose names begin like this. */
    public void start(String name) {
        outbox.start(name + " writer");
        Thread reader = new Thread(this::read, name + " reader");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Send a message that asks for nothing. Does nothing if nobody listens any more.
     *
     * @throws RefusedException if it is too large
     */
    public void tell(Message message) {
        try {
            outbox.send(Encoder.encode(MESSAGE, message, valueLimit + MARGIN, references));
        } catch (IOException closed) {
            // The reader finds the end of the stream, and tells all who wait.
        }
    }

    /** Send what {@link #tell} was given, and return when it is written, or this time has passed. */
    public void flush(Duration bound) throws InterruptedException {
        outbox.flush(bound.toMillis());
    }

    /** Ask something that is no call. Empty if there is no answer in time. */
    public Optional<Message.Reply> ask(LongFunction<Message> question, Duration limit) {
        long id = answers.number("");
        tell(question.apply(id));
        try {
            return Optional.of(answers.await(id, limit.toNanos(), () -> {}));
        } catch (TimeoutException | CancellationException none) {
            return Optional.empty();
        } finally {
            answers.forget(id);
        }
    }

    /** Call the static method of the same class name, name and parameter types on the other side. */
    public @Nullable Object callStatic(Method method, @Nullable Object[] arguments, Duration limit) throws Throwable {
        Message.Target target =
                new Message.Target.OfClass(method.getDeclaringClass().getName());
        return call(question(subject(method), limit), target, method, Callee.ofStatic(method), arguments);
    }

    /** How a sentence names a method: {@code FanOut.consumerOf}. */
    public static String subject(Method method) {
        return Kinds.simpleName(method.getDeclaringClass()) + "." + method.getName();
    }

    /** What this side waits for: the names of methods by the number of the call, oldest first. */
    public Map<Long, String> waiting() {
        return answers.subjects();
    }

    private Question question(String subject, Duration limit) {
        return new Question(answers.number(subject), subject, limit);
    }

    private @Nullable Object callObject(long reference, Declared type, Method method, @Nullable Object[] arguments)
            throws Throwable {
        String subject = Kinds.simpleName(type.raw()) + "." + method.getName();
        Question question = question(subject, referenceLimit);
        Callee callee = new Callee(null, method, type.parameters(method), type.result(method));
        return call(question, new Message.Target.OfObject(reference), method, callee, arguments);
    }

    private @Nullable Object call(
            Question question, Message.Target target, Method method, Callee callee, @Nullable Object[] arguments)
            throws Throwable {
        try {
            List<byte[]> encoded = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                encoded.add(Encoder.encode(callee.parameters().get(i), arguments[i], valueLimit, references));
            }
            tell(new Message.Call(question.id(), target, method.getName(), Callee.names(method), encoded));
            return answer(question, callee.result());
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(
                    refused.refusal().sentence("[" + question.subject() + "] was given"), refused);
        } finally {
            answers.forget(question.id());
        }
    }

    private @Nullable Object answer(Question question, Declared declared) throws Throwable {
        Message.Reply reply;
        try {
            reply = answers.await(
                    question.id(), question.limit().toNanos(), () -> tell(new Message.Interrupt(question.id())));
        } catch (TimeoutException late) {
            throw side.late(question);
        } catch (CancellationException ended) {
            throw side.gone(question);
        }
        if (reply instanceof Message.Threw threw) {
            throw rebuilt(threw.thrown());
        } else if (reply instanceof Message.Refused refused) {
            throw side.refused(question, refused.refusal());
        } else if (reply instanceof Message.Returned returned) {
            Object value;
            try {
                value = Decoder.decode(declared, returned.value(), references);
            } catch (RefusedException wrong) {
                throw side.refused(question, wrong.refusal());
            }
            side.check(question, declared, value);
            return value;
        }
        throw side.refused(question, new Refusal(Refusal.Kind.MALFORMED, "something", ""));
    }

    /** Make an exception out of data: the very one that this side threw, one of the same class, or a stand-in. */
    public Throwable rebuilt(Thrown thrown) {
        Optional<Throwable> own = origins.own(thrown);
        if (own.isPresent()) {
            return own.get();
        }
        Throwable cause = thrown.cause() == null ? null : rebuilt(thrown.cause());
        Throwable made = Rebuilder.rebuild(thrown.types().get(0), thrown.message(), cause)
                .orElseGet(() -> Rebuilder.withCause(side.foreign(thrown, cause), cause));
        made.setStackTrace(
                thrown.frames().isEmpty() ? Frame.ofCaller(made.getStackTrace()) : Frame.toElements(thrown.frames()));
        origins.received(made, thrown);
        return made;
    }

    /** An exception as data. */
    public Thrown data(Throwable throwable) {
        return Thrown.of(throwable, origins, side.tellsFrames());
    }

    /** The call that runs on a thread of this side; 0 for none. */
    public long callOn(Thread thread) {
        return incoming.callOn(thread);
    }

    /** How many bytes an answer may have. */
    int valueLimit() {
        return valueLimit;
    }

    /** Change the limits that the constructor was given. */
    public void limit(int valueBytes, Duration references) {
        valueLimit = valueBytes;
        referenceLimit = references;
    }

    /** Let nobody wait for an answer any more, and send nothing. */
    public void end() {
        answers.end();
        outbox.end();
    }

    private void read() {
        @Nullable String why = null;
        try {
            Optional<byte[]> frame = inbox.next();
            while (frame.isPresent()) {
                dispatch((Message) Decoder.decode(MESSAGE, frame.get(), references));
                frame = inbox.next();
            }
        } catch (IOException closed) {
            // As good as the end of the stream.
        } catch (RefusedException garbage) {
            why = garbage.refusal().offender();
        } catch (RuntimeException nonsense) {
            why = String.valueOf(nonsense.getMessage());
        } finally {
            side.ended(why);
        }
    }

    private void dispatch(@Nullable Message message) {
        if (message instanceof Message.Reply reply) {
            answers.deliver(reply);
        } else if (message instanceof Message.Interrupt interrupt) {
            incoming.interrupt(interrupt.id());
        } else if (message instanceof Message.Call call) {
            incoming.accept(call);
        } else if (message != null) {
            side.receive(message);
        }
    }
}
