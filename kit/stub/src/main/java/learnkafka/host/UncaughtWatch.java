package learnkafka.host;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the kit what a thread of learner code died of, and prints it as Java would. */
final class UncaughtWatch implements Thread.UncaughtExceptionHandler {

    private static final int MOST = 20;

    private final Conversation kit;
    private final PrintStream console;
    private final AtomicInteger told = new AtomicInteger();

    UncaughtWatch(Conversation kit, PrintStream console) {
        this.kit = kit;
        this.console = console;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable exception) {
        if (told.incrementAndGet() <= MOST) {
            kit.tell(new Message.Uncaught(Texts.cut(thread.getName(), 200), kit.data(exception)));
        }
        console.print("Exception in thread \"" + thread.getName() + "\" ");
        exception.printStackTrace(console);
    }
}
