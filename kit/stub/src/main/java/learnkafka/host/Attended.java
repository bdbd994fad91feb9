package learnkafka.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

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
     * @param arguments name of its main class, then its own arguments
     */
    public static void main(String[] arguments) throws Throwable {
        // No shutdown hook runs, as none does in a program that is killed itself.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(KILLED)));
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
