package learnkafka.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method to call, with the types to read its arguments and to write its result by.
 *
 * @param target the object; null for a static method
 */
record Callee(@Nullable Object target, Method method, List<Declared> parameters, Declared result) {

    static Callee ofStatic(Method method) {
        return new Callee(null, method, Declared.parametersOf(method), Declared.resultOf(method));
    }

    static boolean matches(Method method, String name, List<String> parameters) {
        return method.getName().equals(name) && names(method).equals(parameters);
    }

    static List<String> names(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }

    /** Read the arguments, one after the other out of an encoded list of encoded values. */
    @Nullable
    Object[] arguments(List<byte[]> encoded, References references) {
        if (encoded.size() != parameters.size()) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "another number of arguments");
        }
        @Nullable Object[] values = new Object[encoded.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Decoder.decode(parameters.get(i), encoded.get(i), references);
        }
        return values;
    }

    @Nullable
    Object invoke(@Nullable Object[] arguments) throws InvocationTargetException {
        try {
            if (Kinds.isOfStub(method.getDeclaringClass())) {
                method.setAccessible(true);
            }
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | IllegalArgumentException mismatch) {
            throw new RefusedException(Refusal.Kind.WRONG_ARGUMENT, String.valueOf(mismatch.getMessage()));
        }
    }
}
