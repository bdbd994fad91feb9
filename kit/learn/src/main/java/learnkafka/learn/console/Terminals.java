package learnkafka.learn.console;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal. */
public final class Terminals {

    private Terminals() {}

    /** Open it by the programs that each Unix has: native code would make newer JDKs warn. */
    public static Terminal open() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .exec(true)
                .jni(false)
                .ffm(false)
                .jansi(false)
                .jna(false)
                .dumb(true)
                // It would take Ctrl-C from the JVM, and with it the hooks that clean up.
                .nativeSignals(false)
                .build();
    }
}
