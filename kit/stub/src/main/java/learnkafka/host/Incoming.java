package learnkafka.host;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes the calls that the other side asks for, and tells it what came of them. */
final class Incoming {

    /** How many bytes of arguments may wait for a thread. */
    private static final long MOST_PENDING = 32 << 20;

    private final Conversation conversation;
    private final Side side;
    private final References references;
    private final Running running = new Running();
    private final AtomicLong pending = new AtomicLong();

    Incoming(Conversation conversation, Side side, References references) {
        this.conversation = conversation;
        this.side = side;
        this.references = references;
    }

    void interrupt(long call) {
        running.interrupt(call);
    }

    /** The call that runs on a thread; 0 for none. */
    long callOn(Thread thread) {
        return running.callOn(thread).orElse(0L);
    }

    void accept(Message.Call call) {
        long size = call.arguments().stream().mapToLong(bytes -> bytes.length).sum();
        if (pending.addAndGet(size) > MOST_PENDING) {
            pending.addAndGet(-size);
            Refusal refusal = new Refusal(Refusal.Kind.TOO_LARGE, String.valueOf(MOST_PENDING), "");
            conversation.tell(new Message.Refused(call.id(), refusal));
            return;
        }
        try {
            side.execute(() -> {
                pending.addAndGet(-size);
                // No longer running when it is answered: who asks for threads then is not told of this one.
                answer(call, running.run(call.id(), () -> reply(call)));
            });
        } catch (RejectedExecutionException full) {
            pending.addAndGet(-size);
            conversation.tell(new Message.Threw(call.id(), conversation.data(full)));
        }
    }

    private void answer(Message.Call call, Message reply) {
        try {
            conversation.tell(reply);
        } catch (RefusedException tooLarge) {
            conversation.tell(new Message.Refused(call.id(), tooLarge.refusal()));
        }
    }

    private Message reply(Message.Call call) {
        try {
            Callee callee = callee(call);
            @Nullable Object[] values = arguments(callee, call);
            Object result = callee.invoke(values);
            return new Message.Returned(
                    call.id(), Encoder.encode(callee.result(), result, conversation.valueLimit(), references));
        } catch (InvocationTargetException thrown) {
            side.threw(thrown.getTargetException());
            return new Message.Threw(call.id(), conversation.data(thrown.getTargetException()));
        } catch (RefusedException refused) {
            return new Message.Refused(call.id(), refused.refusal());
        } catch (Throwable thrown) {
            // A stub that does not link, for example. Whatever it is, the other side waits for it.
            return new Message.Threw(call.id(), conversation.data(thrown));
        }
    }

    private Callee callee(Message.Call call) {
        if (call.target() instanceof Message.Target.OfObject object) {
            return references.callee(object.reference(), call.method(), call.parameters());
        }
        String type = ((Message.Target.OfClass) call.target()).name();
        return Callee.ofStatic(side.find(type, call.method(), call.parameters()));
    }

    private @Nullable Object[] arguments(Callee callee, Message.Call call) {
        try {
            return callee.arguments(call.arguments(), references);
        } catch (RefusedException wrong) {
            Refusal refusal = wrong.refusal();
            throw new RefusedException(Refusal.Kind.WRONG_ARGUMENT, refusal.offender(), refusal.where());
        }
    }
}
