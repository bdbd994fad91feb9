package learnkafka.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Runs a program that ends when the one that started it does, even if that one is killed.
 *
 * <p>Standard input stays the program's own, so that its end can't be the sign.
 */
public final class Attended {

    /** As a shell counts it: ended by SIGKILL. */
    private static final int KILLED = 137;

    private Attended() {}

    /**
     * Run a program.
     *
     * @param arguments id of the process that starts it, name of its main class, then its own arguments
     */
    public static void main(String[] arguments) throws Throwable {
        // The id is given: where the parent has ended by now, this process has another one.
        ProcessHandle.of(Long.parseLong(arguments[0]))
                .map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null))
                // No shutdown hook runs, as none does in a program that is killed itself.
                .thenRun(() -> Runtime.getRuntime().halt(KILLED));
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
