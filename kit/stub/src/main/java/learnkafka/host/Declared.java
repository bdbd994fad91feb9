package learnkafka.host;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as a signature declares it, with type variables and wildcards resolved.
 *
 * @param raw the class or interface
 * @param arguments its type arguments; empty where it has none, or is used without
 * @param nullable whether {@code @Nullable} marks it
 */
public record Declared(Class<?> raw, List<Declared> arguments, boolean nullable) {

    /** What nothing is known about. */
    public static final Declared ANY = new Declared(Object.class, List.of(), true);

    /** Resolve a type that no signature surrounds. */
    public static Declared of(Type type) {
        return resolve(type, null, Map.of());
    }

    /** What a method without a surrounding generic type returns. */
    public static Declared resultOf(Method method) {
        return resolve(method.getGenericReturnType(), method.getAnnotatedReturnType(), Map.of());
    }

    /** What a method without a surrounding generic type takes. */
    public static List<Declared> parametersOf(Method method) {
        return resolveAll(method.getGenericParameterTypes(), method.getAnnotatedParameterTypes(), Map.of());
    }

    /** What a method of this type, or of a type above it, returns. */
    public Declared result(Method method) {
        return resolve(method.getGenericReturnType(), method.getAnnotatedReturnType(), bindings());
    }

    /** What a method of this type, or of a type above it, takes. */
    public List<Declared> parameters(Method method) {
        return resolveAll(method.getGenericParameterTypes(), method.getAnnotatedParameterTypes(), bindings());
    }

    /** The components of this record type. */
    public List<Declared> components() {
        Map<TypeVariable<?>, Declared> bindings = bindings();
        return Arrays.stream(raw.getRecordComponents())
                .map(component -> resolve(component.getGenericType(), component.getAnnotatedType(), bindings))
                .toList();
    }

    /** A type argument by its place, or {@link #ANY}. */
    public Declared argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ANY;
    }

    private Map<TypeVariable<?>, Declared> bindings() {
        Map<TypeVariable<?>, Declared> bindings = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            bindings.put(variables[i], argument(i));
        }
        for (Type above : raw.getGenericInterfaces()) {
            bindings.putAll(resolve(above, null, bindings).bindings());
        }
        return bindings;
    }

    private static List<Declared> resolveAll(
            Type[] types, AnnotatedType[] annotated, Map<TypeVariable<?>, Declared> bindings) {
        List<Declared> all = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            all.add(resolve(types[i], annotated[i], bindings));
        }
        return all;
    }

    private static Declared resolve(
            Type type, @Nullable AnnotatedType annotated, Map<TypeVariable<?>, Declared> bindings) {
        boolean nullable = marked(annotated);
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            AnnotatedType[] marks = annotated instanceof AnnotatedParameterizedType marked
                    ? marked.getAnnotatedActualTypeArguments()
                    : new AnnotatedType[arguments.length];
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return new Declared(raw, resolveAll(arguments, marks, bindings), nullable);
        } else if (type instanceof TypeVariable<?> variable) {
            Declared bound = bindings.get(variable);
            return bound == null ? ANY : new Declared(bound.raw, bound.arguments, nullable || bound.nullable);
        } else if (type instanceof WildcardType wildcard) {
            // Consumer<? super String> is there to be given strings.
            Type[] lower = wildcard.getLowerBounds();
            return resolve(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], null, bindings);
        } else if (type instanceof GenericArrayType) {
            return new Declared(Object[].class, List.of(), nullable);
        }
        return new Declared((Class<?>) type, List.of(), nullable);
    }

    /** By simple name: the annotation's own class is not on a host's class path. */
    private static boolean marked(@Nullable AnnotatedElement element) {
        return element != null
                && Arrays.stream(element.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().getSimpleName().equals("Nullable"));
    }
}
