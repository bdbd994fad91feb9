package learnkafka.lesson;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import learnkafka.lesson.host.Program;
import org.jspecify.annotations.Nullable;

/**
 * Calls the learner's code.
 *
 * <p>A test hands over the stub's method and the arguments: {@code learner.ask(FanOut::consumerOf, "audit-log",
 * kafka.connection())}. An answer that is null or of another shape than the method declares ends the test with a
 * diagnosis that names the method.
 */
public abstract class Learner {

    /** A stub's method with a result. Serializable, so that the method's name can be read from the reference. */
    public interface Ask1<A, R> extends Serializable {
        R call(A a) throws Exception;
    }

    /** See {@link Ask1}. */
    public interface Ask2<A, B, R> extends Serializable {
        R call(A a, B b) throws Exception;
    }

    /** See {@link Ask1}. */
    public interface Ask3<A, B, C, R> extends Serializable {
        R call(A a, B b, C c) throws Exception;
    }

    /** See {@link Ask1}. */
    public interface Ask4<A, B, C, D, R> extends Serializable {
        R call(A a, B b, C c, D d) throws Exception;
    }

    /** A stub's method without a result. */
    public interface Run1<A> extends Serializable {
        void call(A a) throws Exception;
    }

    /** See {@link Run1}. */
    public interface Run2<A, B> extends Serializable {
        void call(A a, B b) throws Exception;
    }

    /** See {@link Run1}. */
    public interface Run3<A, B, C> extends Serializable {
        void call(A a, B b, C c) throws Exception;
    }

    /** See {@link Run1}. */
    public interface Run4<A, B, C, D> extends Serializable {
        void call(A a, B b, C c, D d) throws Exception;
    }

    /** Call a method of the stub and take its answer. What it throws is thrown on. */
    public final <A, R> R ask(Ask1<A, R> method, A a) {
        return answer(method, () -> method.call(a), a);
    }

    /** See {@link #ask(Ask1, Object)}. */
    public final <A, B, R> R ask(Ask2<A, B, R> method, A a, B b) {
        return answer(method, () -> method.call(a, b), a, b);
    }

    /** See {@link #ask(Ask1, Object)}. */
    public final <A, B, C, R> R ask(Ask3<A, B, C, R> method, A a, B b, C c) {
        return answer(method, () -> method.call(a, b, c), a, b, c);
    }

    /** See {@link #ask(Ask1, Object)}. */
    public final <A, B, C, D, R> R ask(Ask4<A, B, C, D, R> method, A a, B b, C c, D d) {
        return answer(method, () -> method.call(a, b, c, d), a, b, c, d);
    }

    /** Call a method of the stub that returns nothing. What it throws is thrown on. */
    public final <A> void run(Run1<A> method, A a) {
        answer(method, nothing(() -> method.call(a)), a);
    }

    /** See {@link #run(Run1, Object)}. */
    public final <A, B> void run(Run2<A, B> method, A a, B b) {
        answer(method, nothing(() -> method.call(a, b)), a, b);
    }

    /** See {@link #run(Run1, Object)}. */
    public final <A, B, C> void run(Run3<A, B, C> method, A a, B b, C c) {
        answer(method, nothing(() -> method.call(a, b, c)), a, b, c);
    }

    /** See {@link #run(Run1, Object)}. */
    public final <A, B, C, D> void run(Run4<A, B, C, D> method, A a, B b, C c, D d) {
        answer(method, nothing(() -> method.call(a, b, c, d)), a, b, c, d);
    }

    /** Start another JVM with the same code in it. It ends with the test, or when it is killed. */
    public abstract OtherJvm inAnotherJvm();

    /**
     * Start a program of the learner's, a class with a {@code main}, in a JVM of its own. It ends with the test at last.
     *
     * @param settings are written to a file, whose name is the program's first argument
     * @param arguments those that follow
     */
    public abstract Program program(Class<?> main, Map<String, Object> settings, String... arguments);

    /** Call a method, here or elsewhere. */
    abstract @Nullable Object call(Method method, Callable<?> here, @Nullable Object... arguments) throws Exception;

    // The reference to the method fixes the type of its result, and Shape checks what came.
    @SuppressWarnings("unchecked")
    private <R> R answer(Serializable reference, Callable<?> here, Object... arguments) {
        try {
            return (R) call(MethodReference.of(reference), here, arguments);
        } catch (Exception thrown) {
            throw Sneaky.rethrow(thrown);
        }
    }

    private interface Nothing {
        void call() throws Exception;
    }

    private static Callable<?> nothing(Nothing call) {
        return () -> {
            call.call();
            return null;
        };
    }
}
