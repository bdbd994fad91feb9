package learnkafka.learn.console;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON in ASCII alone, which survives whatever character set a terminal or a pipe has.
 *
 * <p>Values are maps with names, collections, strings, integral numbers, truth values, and optionals of these.
 */
public final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** Write a value on a line. */
    public static String text(Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    /** Make an object of names and values by turns, in this order. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> object) {
            all('{', object.entrySet(), '}', this::member);
        } else if (value instanceof Collection<?> array) {
            all('[', array, ']', this::write);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::write, () -> text.append("null"));
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof String string) {
            string(string);
        } else {
            throw new IllegalArgumentException(
                    "JSON has no place for [" + value.getClass().getName() + "]");
        }
    }

    private <T> void all(char begin, Collection<T> values, char end, java.util.function.Consumer<? super T> writer) {
        text.append(begin);
        for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
            writer.accept(each.next());
            text.append(each.hasNext() ? "," : "");
        }
        text.append(end);
    }

    private void member(Map.Entry<?, ?> member) {
        string(member.getKey().toString());
        text.append(':');
        write(member.getValue());
    }

    private void string(String string) {
        text.append('"');
        for (char letter : string.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter >= ' ' && letter <= '~') {
                text.append(letter);
            } else {
                text.append("\\u%04x".formatted((int) letter));
            }
        }
        text.append('"');
    }
}
