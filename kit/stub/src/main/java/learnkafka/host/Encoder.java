package learnkafka.host;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a value of a declared type into bytes. One instance per value. */
final class Encoder {

    /** How deep values may nest. */
    static final int DEPTH = 32;

    private static final List<String> FIXED = List.of(
            "java.util.ImmutableCollections",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton");

    private final WireOut out;
    private final References references;
    private int depth;
    private String where = "";

    private Encoder(int limit, References references) {
        this.out = new WireOut(limit);
        this.references = references;
    }

    /**
     * Encode a value.
     *
     * @param limit how many bytes it may take
     * @throws RefusedException if it does not travel
     */
    static byte[] encode(Declared declared, @Nullable Object value, int limit, References references) {
        Encoder encoder = new Encoder(limit, references);
        encoder.put(declared, value);
        return encoder.out.toBytes();
    }

    private void put(Declared declared, @Nullable Object value) {
        if (Scalars.write(out, value) || value == null) {
            return;
        }
        if (Kinds.isReference(declared.raw()) && declared.raw().isInstance(value)) {
            putReference(declared, value);
        } else if (value instanceof Class<?> type) {
            Scalars.tag(out, Tag.CLASS);
            out.putString(kafka(type.getName()));
        } else if (value instanceof Enum<?> constant) {
            putConstant(declared, constant);
        } else {
            String outside = where;
            if (++depth > DEPTH) {
                throw new RefusedException(Refusal.Kind.TOO_DEEP, String.valueOf(DEPTH), where);
            }
            putContainer(declared, value);
            depth--;
            where = outside;
        }
    }

    private void putReference(Declared declared, Object value) {
        Remote.Id id = references.idOf(declared, value);
        Scalars.tag(out, id.ofReceiver() ? Tag.YOURS : Tag.MINE);
        out.putLong(id.number());
    }

    private void putConstant(Declared declared, Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        if (!isDeclared(declared, type)) {
            kafka(type.getName());
        }
        Scalars.tag(out, Tag.ENUM);
        out.putString(type.getName());
        out.putString(constant.name());
    }

    private void putContainer(Declared declared, Object value) {
        if (value instanceof Optional<?> optional) {
            Scalars.tag(out, optional.isPresent() ? Tag.PRESENT : Tag.EMPTY);
            optional.ifPresent(content -> putInside("inside its Optional", declared.argument(0), content));
        } else if (value instanceof List<?> list) {
            Scalars.tag(out, isFixed(value) ? Tag.FIXED_LIST : Tag.LIST);
            putAll("inside its list", declared.argument(0), list);
        } else if (value instanceof Set<?> set) {
            Scalars.tag(out, isFixed(value) ? Tag.FIXED_SET : Tag.SET);
            putAll("inside its set", declared.argument(0), set);
        } else if (value instanceof Map<?, ?> map) {
            Scalars.tag(out, isFixed(value) ? Tag.FIXED_MAP : Tag.MAP);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.putByte(1);
                putInside("inside its map", declared.argument(0), entry.getKey());
                putInside("inside its map", declared.argument(1), entry.getValue());
            }
            out.putByte(0);
        } else if (value instanceof Record && isDeclared(declared, value.getClass())) {
            putRecord(declared, value);
        } else {
            throw new RefusedException(Refusal.Kind.WRONG_TYPE, Kinds.simpleName(value.getClass()), where);
        }
    }

    /** No count goes first: another thread may be adding to the list. */
    private void putAll(String inside, Declared declared, Collection<?> values) {
        for (Object value : values) {
            out.putByte(1);
            putInside(inside, declared, value);
        }
        out.putByte(0);
    }

    private void putRecord(Declared declared, Object value) {
        RecordClass type = RecordClass.of(value.getClass());
        Scalars.tag(out, Tag.RECORD);
        out.putString(value.getClass().getName());
        int i = 0;
        for (Declared component : type.components(declared)) {
            putInside("inside its " + Kinds.simpleName(value.getClass()), component, type.get(value, i++));
        }
    }

    private void putInside(String inside, Declared declared, @Nullable Object value) {
        where = inside;
        put(declared, value);
    }

    private static boolean isDeclared(Declared declared, Class<?> type) {
        return Kinds.named(declared.raw(), type.getName()).filter(type::equals).isPresent();
    }

    private String kafka(String className) {
        if (!Kinds.isKafka(className)) {
            throw new RefusedException(Refusal.Kind.FOREIGN_CLASS, className, where);
        }
        return className;
    }

    /** Whether changing it would throw, so that it does on the other side too. */
    private static boolean isFixed(Object value) {
        String name = value.getClass().getName();
        return FIXED.stream().anyMatch(name::startsWith);
    }
}
