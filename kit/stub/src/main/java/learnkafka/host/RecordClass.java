package learnkafka.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together. Looked up once a class, since every message is one. */
public final class RecordClass {

    private static final ClassValue<RecordClass> KNOWN = new ClassValue<>() {
        @Override
        protected RecordClass computeValue(Class<?> type) {
            return new RecordClass(type);
        }
    };

    private final List<Method> accessors;
    private final Constructor<?> canonical;
    private final List<Declared> components;

    private RecordClass(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        this.accessors = Arrays.stream(parts).map(RecordComponent::getAccessor).toList();
        this.components = new Declared(type, List.of(), false).components();
        try {
            this.canonical = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("The record [" + type.getName() + "] has no canonical constructor.");
        }
        accessors.forEach(accessor -> accessor.setAccessible(true));
        canonical.setAccessible(true);
    }

    /** Look a record class up. */
    public static RecordClass of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** What it is made of, where it is used with these type arguments. */
    public List<Declared> components(Declared declared) {
        return declared.arguments().isEmpty() ? components : declared.components();
    }

    /** Read a component by its place. */
    public @Nullable Object get(Object instance, int component) {
        try {
            return accessors.get(component).invoke(instance);
        } catch (ReflectiveOperationException broken) {
            throw new RefusedException(
                    Refusal.Kind.WRONG_TYPE, Kinds.simpleName(instance.getClass()) + " that cannot be read");
        }
    }

    Object make(@Nullable Object[] values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new RefusedException(
                    Refusal.Kind.WRONG_TYPE, name() + " that refuses its own values: " + refused.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException mismatch) {
            throw new RefusedException(Refusal.Kind.WRONG_TYPE, name() + " with a wrong or missing component");
        }
    }

    private String name() {
        return canonical.getDeclaringClass().getSimpleName();
    }
}
