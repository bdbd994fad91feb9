package learnkafka.lesson.host;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import learnkafka.host.Conversation;
import learnkafka.host.Declared;
import learnkafka.host.RecordClass;
import learnkafka.host.Refusal;
import learnkafka.host.RefusedException;
import learnkafka.host.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value against a declared type, generic arguments included, as deep as it goes.
 *
 * <p>Nothing may be null but what {@code @Nullable} marks: a list's elements, a map's values and a record's components
 * included.
 */
public final class Shape {

    private static final int ANSWER_BYTES = 4 << 20;

    private final String subject;

    private Shape(String subject) {
        this.subject = subject;
    }

    /**
     * Check what a method returned, as if it had come from a host. Passes where the method returns nothing.
     *
     * @return the value
     * @throws ReturnedNull if it is null and the method's return type is not marked {@code @Nullable}
     * @throws WrongAnswer if it, or anything in it, is something else than the method promises
     * @throws AnswerTooLarge if it would take more than 4 MB
     */
    public static @Nullable Object checkReturned(Method method, @Nullable Object value) {
        checkHere(Conversation.subject(method), Declared.resultOf(method), value);
        return value;
    }

    /**
     * Check a value against a type.
     *
     * @param subject what returned it, for the sentence, for example {@code FanOut.consumerOf}
     * @throws ReturnedNull if it is null
     * @throws WrongAnswer if it, or anything in it, does not fit
     * @throws AnswerTooLarge if it would take more than 4 MB
     */
    public static void check(String subject, Type type, @Nullable Object value) {
        checkHere(subject, Declared.of(type), value);
    }

    private static void checkHere(String subject, Declared declared, @Nullable Object value) {
        if (declared.raw() == void.class) {
            return;
        }
        try {
            Travel.check(declared, value, ANSWER_BYTES);
        } catch (RefusedException refused) {
            throw Refusals.answer(subject, refused.refusal());
        }
        checkArrived(subject, declared, value);
    }

    /** Check a value that was decoded, so that it is known to be finite and of the closed set of types. */
    static void checkArrived(String subject, Declared declared, @Nullable Object value) {
        if (declared.raw() != void.class && declared.raw() != Void.class) {
            new Shape(subject).walk(declared, value, "");
        }
    }

    private void walk(Declared declared, @Nullable Object value, String where) {
        if (value == null) {
            refuseNull(declared, where);
            return;
        }
        Class<?> raw = MethodType.methodType(declared.raw()).wrap().returnType();
        if (!raw.isInstance(value)) {
            String asked = (where + " where the stub says [" + raw.getSimpleName() + "]").strip();
            throw Refusals.answer(
                    subject,
                    new Refusal(Refusal.Kind.OTHER_TYPE, value.getClass().getSimpleName(), asked));
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> walk(declared.argument(0), content, "inside its Optional"));
        } else if (value instanceof Collection<?> values) {
            values.forEach(element -> walk(declared.argument(0), element, "inside its list"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> {
                walk(declared.argument(0), key, "as a key of its map");
                walk(declared.argument(1), content, "inside its map, at [" + key + "]");
            });
        } else if (value instanceof Record) {
            RecordClass record = RecordClass.of(value.getClass());
            Iterator<Declared> components = record.components(declared).iterator();
            for (int i = 0; components.hasNext(); i++) {
                walk(
                        components.next(),
                        record.get(value, i),
                        "inside its " + value.getClass().getSimpleName());
            }
        }
    }

    private void refuseNull(Declared declared, String where) {
        if (declared.nullable()) {
            return;
        }
        if (where.isEmpty()) {
            throw new ReturnedNull("[" + subject + "] returned null. Return a value, even an empty one.");
        }
        throw new WrongAnswer("[" + subject + "] returned null " + where + ". Put a value there, or leave it out.");
    }
}
