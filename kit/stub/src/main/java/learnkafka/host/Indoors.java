package learnkafka.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs a program of the learner's in a sandbox: opens the doors first.
 *
 * <p>Standard input tells when whoever started it has ended, so the program finds its own one empty.
 */
public final class Indoors {

    private Indoors() {}

    /**
     * Run a program.
     *
     * @param arguments name of its main class, then its own arguments
     */
    public static void main(String[] arguments) throws Throwable {
        endWith(new FileInputStream(FileDescriptor.in));
        System.setIn(InputStream.nullInputStream());
        Doors.open();
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void endWith(InputStream input) {
        Thread thread = new Thread(
                () -> {
                    try {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException closed) {
                        // As good as its end.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }
}
