package learnkafka.host;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands behind a proxy for an object of the other JVM. Two proxies are equal if the object is one. */
final class Remote implements InvocationHandler {

    /**
     * The name of an object on the wire.
     *
     * @param ofReceiver whether it is the receiver's object, else the sender's
     */
    record Id(boolean ofReceiver, long number) {}

    /** Makes a call to an object of the other JVM. */
    interface Caller {
        @Nullable
        Object call(long reference, Declared type, Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private final long reference;
    private final Declared type;
    private final Caller caller;

    private Remote(long reference, Declared type, Caller caller) {
        this.reference = reference;
        this.type = type;
        this.caller = caller;
    }

    static Object proxy(long reference, Declared type, Caller caller) {
        ClassLoader own = Remote.class.getClassLoader();
        ClassLoader loader = type.raw().getClassLoader();
        return Proxy.newProxyInstance(
                loader == null ? own : loader, new Class<?>[] {type.raw()}, new Remote(reference, type, caller));
    }

    /** The reference that a proxy stands for; empty for any other object. */
    static Optional<Remote> behind(Object value) {
        return Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof Remote remote
                ? Optional.of(remote)
                : Optional.empty();
    }

    /** Whether calls go through this caller, so that the object is the other side's of the same conversation. */
    boolean goesThrough(Caller other) {
        return caller == other;
    }

    long reference() {
        return reference;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && arguments[0] != null && isSame(arguments[0]);
                case "hashCode" -> Long.hashCode(reference);
                default -> type.raw().getSimpleName() + " #" + reference;
            };
        }
        // Java's own are made of the others, for example Function.andThen. A stub's may be overridden over there.
        if (method.isDefault() && !Kinds.isOfStub(method.getDeclaringClass())) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return caller.call(reference, type, method, arguments == null ? new Object[0] : arguments);
    }

    private boolean isSame(Object other) {
        return behind(other)
                .filter(remote -> remote.reference == reference && remote.caller == caller)
                .isPresent();
    }
}
