package learnkafka.lesson.host;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value against a declared type, generic arguments included, as deep as it goes.
 *
 * <p>Nothing may be null but what {@code @Nullable} marks: a list's elements, a map's values and a record's components
 * included.
 */
public final class Shape {

    private Shape() {}

    /**
     * Check what a method returned. Passes where the method returns nothing.
     *
     * @return the value
     * @throws ReturnedNull if it is null and the method's return type is not marked {@code @Nullable}
     * @throws WrongAnswer if it, or anything in it, is something else than the method promises
     */
    public static @Nullable Object checkReturned(Method method, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Check a value against a type.
     *
     * @param subject what the value belongs to, for the sentence, for example {@code FanOut.consumerOf}
     * @throws ReturnedNull if it is null
     * @throws WrongAnswer if it, or anything in it, does not fit
     */
    public static void check(String subject, Type type, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }
}
