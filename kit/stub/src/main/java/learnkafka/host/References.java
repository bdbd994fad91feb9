package learnkafka.host;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the objects that this side has sent by reference, and makes proxies for those of the other side. */
final class References {

    /** How many objects one side may send. Each is kept until the host ends. */
    static final int MOST = 10_000;

    private record Own(Object target, Declared type) {}

    private final Remote.Caller caller;
    private final Map<Object, Long> numbers = new IdentityHashMap<>();
    private final Map<Long, Own> own = new HashMap<>();

    References(Remote.Caller caller) {
        this.caller = caller;
    }

    synchronized Remote.Id idOf(Declared type, Object value) {
        Optional<Remote> remote = Remote.behind(value).filter(behind -> behind.goesThrough(caller));
        if (remote.isPresent()) {
            return new Remote.Id(true, remote.get().reference());
        }
        Long known = numbers.get(value);
        if (known != null && own.get(known).type().equals(type)) {
            return new Remote.Id(false, known);
        }
        if (own.size() >= MOST) {
            throw new RefusedException(Refusal.Kind.TOO_MANY_REFERENCES, String.valueOf(MOST));
        }
        long number = own.size() + 1L;
        numbers.put(value, number);
        own.put(number, new Own(value, type));
        return new Remote.Id(false, number);
    }

    Object proxy(Declared type, long reference) {
        return Remote.proxy(reference, type, caller);
    }

    /** An object of this side that comes back. */
    Object own(Declared type, long reference) {
        return find(reference).target();
    }

    /** What a call to an object of this side comes to. */
    Callee callee(long reference, String method, List<String> parameters) {
        Own found = find(reference);
        for (Method candidate : found.type().raw().getMethods()) {
            if (Callee.matches(candidate, method, parameters)) {
                return new Callee(
                        found.target(),
                        candidate,
                        found.type().parameters(candidate),
                        found.type().result(candidate));
            }
        }
        throw new RefusedException(
                Refusal.Kind.NO_METHOD, Kinds.simpleName(found.type().raw()) + "." + method);
    }

    private synchronized Own find(long reference) {
        @Nullable Own found = own.get(reference);
        if (found == null) {
            throw new RefusedException(Refusal.Kind.MALFORMED, "a handler that nobody sent");
        }
        return found;
    }
}
