package learnkafka.lesson;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.Program;
import org.jspecify.annotations.Nullable;

/** The learner's code in a JVM of its own, which a test may kill. */
public final class OtherJvm extends Learner implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HostJvm host;

    /** Take a host that has the learner's classes loaded. */
    public OtherJvm(HostJvm host) {
        this.host = host;
    }

    /** Kill the JVM as {@code kill -9} does: no hook runs, no consumer says good-bye. */
    public void destroyForcibly() {
        host.destroyForcibly();
    }

    @Override
    public OtherJvm inAnotherJvm() {
        throw elsewhere();
    }

    @Override
    public Program program(Class<?> main, Map<String, Object> settings, String... arguments) {
        throw elsewhere();
    }

    private static UnsupportedOperationException elsewhere() {
        return new UnsupportedOperationException("A test starts other JVMs from the learner that it was given");
    }

    @Override
    @Nullable
    Object call(Method method, Callable<?> here, @Nullable Object... arguments) throws Exception {
        try {
            return host.call(method, arguments, LIMIT);
        } catch (Error | Exception thrown) {
            throw thrown;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
