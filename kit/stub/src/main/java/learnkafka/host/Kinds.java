package learnkafka.host;

import java.io.Closeable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Says what a class is to the protocol. */
final class Kinds {

    private static final Set<Class<?>> REFERENCES =
            Set.of(Runnable.class, Callable.class, AutoCloseable.class, Closeable.class);

    private Kinds() {}

    /** Whether values of this declared type travel by reference: handlers, handles, and interfaces of a stub. */
    static boolean isReference(Class<?> raw) {
        if (!raw.isInterface() || raw.isSealed() || raw.isAnnotation()) {
            return false;
        }
        return REFERENCES.contains(raw)
                || raw.getPackageName().equals("java.util.function")
                || isOfStub(raw) && Modifier.isPublic(raw.getModifiers());
    }

    /** Whether it is neither Java's nor Kafka's. */
    static boolean isOfStub(Class<?> raw) {
        return Stream.of("java.", "javax.", "jdk.", "org.apache.kafka.").noneMatch(raw.getName()::startsWith);
    }

    /** Whether a class may travel by its name. */
    static boolean isKafka(String className) {
        return className.startsWith("org.apache.kafka.clients.") || className.startsWith("org.apache.kafka.common.");
    }

    /** The record or enum of this name that a declared type stands for: itself, or one that it permits. */
    static Optional<Class<?>> named(Class<?> declared, String className) {
        if (declared.isSealed()) {
            return Arrays.stream(declared.getPermittedSubclasses())
                    .flatMap(permitted -> named(permitted, className).stream())
                    .findFirst();
        }
        boolean data = declared.isRecord() || declared.isEnum();
        return data && declared.getName().equals(className) ? Optional.of(declared) : Optional.empty();
    }

    /** The class that values of a primitive type have. */
    static Class<?> boxed(Class<?> raw) {
        return raw.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(raw).wrap().returnType()
                : raw;
    }

    /** How a sentence names a class: {@code Thread}, {@code Landed}, {@code int[]}. */
    static String simpleName(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.isEmpty() || type.isHidden() ? type.getName() : simple;
    }
}
