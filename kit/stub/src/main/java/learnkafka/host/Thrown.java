package learnkafka.host;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception as data.
 *
 * @param types name of its class, then of those above it, up to {@code java.lang.Throwable}
 * @param origin number of the exception itself on the side that threw it first: positive on the sender's, negative
 *     on the receiver's, 0 where it is not known
 */
public record Thrown(
        List<String> types,
        @Nullable String message,
        List<Frame> frames,
        @Nullable Thrown cause,
        long origin) {

    private static final int CAUSES = 8;
    private static final int MESSAGE = 16 << 10;

    public Thrown {
        types = List.copyOf(types);
        frames = List.copyOf(frames);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("An exception has a class.");
        }
    }

    static Thrown of(Throwable throwable, Origins origins, boolean withFrames) {
        return of(throwable, origins, withFrames, CAUSES);
    }

    private static Thrown of(Throwable throwable, Origins origins, boolean withFrames, int causes) {
        List<String> types = new ArrayList<>();
        for (Class<?> type = throwable.getClass(); type != Object.class; type = type.getSuperclass()) {
            types.add(Texts.cut(type.getName(), 300));
        }
        @Nullable String message = null;
        @Nullable Throwable cause = null;
        StackTraceElement[] stack = new StackTraceElement[0];
        try {
            message = throwable.getMessage();
            cause = throwable.getCause();
            stack = withFrames ? throwable.getStackTrace() : stack;
        } catch (Throwable broken) {
            // An exception of the learner's own may well throw here. What is known of it is enough.
        }
        return new Thrown(
                types,
                message == null ? null : Texts.cut(message, MESSAGE),
                Frame.of(stack),
                cause == null || causes == 0 ? null : of(cause, origins, withFrames, causes - 1),
                origins.idOf(throwable));
    }
}
