package learnkafka.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs a program of the learner's in a sandbox: opens the doors first. */
public final class Indoors {

    private Indoors() {}

    /**
     * Run a program.
     *
     * @param arguments name of its main class, then its own arguments
     */
    public static void main(String[] arguments) throws Throwable {
        Doors.open();
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
