package learnkafka.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Runs learner code on behalf of the kit.
 *
 * <p>Standard input and output are the conversation with the kit, so they are taken away from the learner's code first:
 * it prints to standard error, and finds its input empty. The JVM ends when standard input does.
 */
public final class HostProgram {

    private static final int DEFAULT_BYTES = 4 << 20;

    private HostProgram() {}

    /**
     * Run until standard input ends.
     *
     * @param arguments names of classes to initialise before anything else. A host has none; who dumps a class-data
     *     archive ({@code -XX:ArchiveClassesAtExit}, standard input empty) names those that learner code will need
     */
    public static void main(String[] arguments) {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        PrintStream console =
                new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 8192), true, UTF_8);
        System.setOut(console);
        System.setErr(console);

        Doors.open();
        new WarmUp().run(new Message.WarmUp(List.of(arguments), List.of()));
        HostSide side = new HostSide();
        Conversation kit = new Conversation(in, out, side, DEFAULT_BYTES, Duration.ofSeconds(30));
        side.join(kit);
        Runtime.getRuntime().addShutdownHook(new Thread(new ExitWatch(kit), "host exit"));
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtWatch(kit, console));
        kit.start("host");
        kit.tell(new Message.Ready());
        LiveThreads.keepAlive();
    }
}
