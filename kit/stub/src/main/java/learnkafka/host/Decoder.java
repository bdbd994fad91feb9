package learnkafka.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into a value of a declared type. One instance per value.
 *
 * <p>No name that arrives is resolved but against the declared type and Kafka's public packages.
 */
final class Decoder {

    private final WireIn in;
    private final References references;
    private int depth;
    private String where = "";

    private Decoder(byte[] bytes, References references) {
        this.in = new WireIn(bytes);
        this.references = references;
    }

    /**
     * Decode a value.
     *
     * @throws RefusedException if the bytes are no value, or one of another type
     */
    static @Nullable Object decode(Declared declared, byte[] bytes, References references) {
        Decoder decoder = new Decoder(bytes, references);
        Object value = decoder.take(declared);
        decoder.in.end();
        return value;
    }

    private @Nullable Object take(Declared declared) {
        String outside = where;
        if (++depth > Encoder.DEPTH + 1) {
            throw new RefusedException(Refusal.Kind.TOO_DEEP, String.valueOf(Encoder.DEPTH), where);
        }
        Object value = take(Tag.of(in.takeByte()), declared);
        depth--;
        where = outside;
        Class<?> raw = Kinds.boxed(declared.raw());
        if (value != null && raw != Void.class && !raw.isInstance(value)) {
            throw otherType(Kinds.simpleName(value.getClass()), declared);
        }
        return value;
    }

    private @Nullable Object take(Tag tag, Declared declared) {
        return switch (tag) {
            case EMPTY -> Optional.empty();
            case PRESENT -> Optional.of(present(takeInside("inside its Optional", declared.argument(0))));
            case LIST -> fill(new ArrayList<>(), "inside its list", declared);
            case FIXED_LIST -> Collections.unmodifiableList(fill(new ArrayList<>(), "inside its list", declared));
            case SET -> fill(new LinkedHashSet<>(), "inside its set", declared);
            case FIXED_SET -> Collections.unmodifiableSet(fill(new LinkedHashSet<>(), "inside its set", declared));
            case MAP -> takeMap(declared);
            case FIXED_MAP -> Collections.unmodifiableMap(takeMap(declared));
            case RECORD -> takeRecord(declared);
            case ENUM -> takeConstant(declared);
            case CLASS -> kafkaClass(in.takeString());
            case MINE -> references.proxy(reference(declared), in.takeLong());
            case YOURS -> references.own(reference(declared), in.takeLong());
            default -> Scalars.read(tag, in);
        };
    }

    private <C extends Collection<@Nullable Object>> C fill(C values, String inside, Declared declared) {
        while (in.takeByte() != 0) {
            values.add(takeInside(inside, declared.argument(0)));
        }
        return values;
    }

    private Map<@Nullable Object, @Nullable Object> takeMap(Declared declared) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        while (in.takeByte() != 0) {
            Object key = takeInside("inside its map", declared.argument(0));
            map.put(key, takeInside("inside its map", declared.argument(1)));
        }
        return map;
    }

    private Object takeRecord(Declared declared) {
        Class<?> type = declaredClass(declared, in.takeString());
        RecordClass record = RecordClass.of(type);
        List<@Nullable Object> values = new ArrayList<>();
        for (Declared component : record.components(declared)) {
            values.add(takeInside("inside its " + Kinds.simpleName(type), component));
        }
        return record.make(values.toArray());
    }

    private Object takeConstant(Declared declared) {
        String className = in.takeString();
        Class<?> type = Kinds.isKafka(className) ? kafkaClass(className) : declaredClass(declared, className);
        String name = in.takeString();
        Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw otherType(Kinds.simpleName(type) + "." + name, declared);
    }

    private Class<?> declaredClass(Declared declared, String className) {
        return Kinds.named(declared.raw(), className).orElseThrow(() -> otherType(className, declared));
    }

    private Class<?> kafkaClass(String className) {
        try {
            if (Kinds.isKafka(className)) {
                return Class.forName(className, false, Decoder.class.getClassLoader());
            }
        } catch (ClassNotFoundException | LinkageError missing) {
            // Told below: a class that is not there is as foreign as one that is somebody else's.
        }
        throw new RefusedException(Refusal.Kind.FOREIGN_CLASS, className, where);
    }

    private Declared reference(Declared declared) {
        if (!Kinds.isReference(declared.raw())) {
            throw otherType("handler or handle", declared);
        }
        return declared;
    }

    private RefusedException otherType(String offender, Declared declared) {
        String asked = (where + " where the stub says [" + Kinds.simpleName(declared.raw()) + "]").strip();
        return new RefusedException(Refusal.Kind.OTHER_TYPE, offender, asked);
    }

    private Object present(@Nullable Object content) {
        if (content == null) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "null", "inside its Optional");
        }
        return content;
    }

    private @Nullable Object takeInside(String inside, Declared declared) {
        where = inside;
        return take(declared);
    }
}
