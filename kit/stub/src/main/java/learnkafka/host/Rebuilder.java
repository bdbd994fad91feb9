package learnkafka.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learnkafka.stub.Todo;
import org.jspecify.annotations.Nullable;

/** Makes an exception of the class that one of the other JVM has, if that is Java's, Kafka's or {@link Todo}. */
final class Rebuilder {

    private static final Set<String> PACKAGES =
            Set.of("java.lang", "java.util", "java.util.concurrent", "java.io", "java.time");

    private Rebuilder() {}

    /** Make one of the class named, with the message and cause given; empty where that must not or cannot be. */
    static Optional<Throwable> rebuild(String className, @Nullable String message, @Nullable Throwable cause) {
        if (!isAllowed(className)) {
            return Optional.empty();
        }
        boolean interrupted = Thread.currentThread().isInterrupted();
        try {
            Class<?> type = Class.forName(className, false, Rebuilder.class.getClassLoader());
            if (!Throwable.class.isAssignableFrom(type)
                    || !Modifier.isPublic(type.getModifiers())
                    || VirtualMachineError.class.isAssignableFrom(type) && type != StackOverflowError.class) {
                return Optional.empty();
            }
            return make(type, message, cause);
        } catch (ClassNotFoundException | LinkageError missing) {
            return Optional.empty();
        } finally {
            // Kafka's InterruptException interrupts the thread that makes one.
            if (!interrupted) {
                Thread.interrupted();
            }
        }
    }

    private static boolean isAllowed(String className) {
        int dot = className.lastIndexOf('.');
        return className.equals(Todo.class.getName())
                || Kinds.isKafka(className)
                || dot > 0 && PACKAGES.contains(className.substring(0, dot));
    }

    /** Try every constructor, since none is common to all exceptions, and take what comes out nearest. */
    private static Optional<Throwable> make(Class<?> type, @Nullable String message, @Nullable Throwable cause) {
        return Stream.of(type.getConstructors())
                .flatMap(constructor -> make(constructor, message, cause).stream())
                .map(made -> withCause(made, cause))
                .max(Comparator.comparing(made ->
                        (made.getCause() == cause ? 2 : 0) + (Objects.equals(made.getMessage(), message) ? 1 : 0)));
    }

    /** Give an exception its cause, if it is open for one. */
    static Throwable withCause(Throwable made, @Nullable Throwable cause) {
        if (cause != null && made.getCause() == null) {
            try {
                made.initCause(cause);
            } catch (IllegalStateException settled) {
                // Its constructor decided that it has none.
            }
        }
        return made;
    }

    private static Optional<Throwable> make(
            Constructor<?> constructor, @Nullable String message, @Nullable Throwable cause) {
        Class<?>[] parameters = constructor.getParameterTypes();
        @Nullable Object @Nullable [] arguments = null;
        if (parameters.length == 0) {
            arguments = new Object[0];
        } else if (parameters.length == 1 && Throwable.class.isAssignableFrom(parameters[0])) {
            arguments = parameters[0].isInstance(cause) ? new Object[] {cause} : null;
        } else if (parameters.length == 1 && parameters[0].isAssignableFrom(String.class)) {
            arguments = new Object[] {message};
        } else if (parameters.length == 2 && parameters[0] == String.class && parameters[1].isInstance(cause)) {
            arguments = new Object[] {message, cause};
        } else if (parameters.length == 2 && parameters[0] == String.class && parameters[1] == Throwable.class) {
            arguments = new Object[] {message, null};
        }
        try {
            return arguments == null ? Optional.empty() : Optional.of((Throwable) constructor.newInstance(arguments));
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
