package learnkafka.host;

import java.util.List;

/** Has classes ready before the first call. Stops when one comes: whatever it needs, it loads itself. */
final class WarmUp {

    private volatile boolean stopped;

    void start(Message.WarmUp names) {
        Thread thread = new Thread(() -> run(names), "host warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void stop() {
        stopped = true;
    }

    /** Load and initialise them on this thread. */
    void run(Message.WarmUp names) {
        load(names.initialise(), true);
        load(names.load(), false);
    }

    private void load(List<String> names, boolean initialise) {
        for (String name : names) {
            if (stopped) {
                return;
            }
            try {
                Class.forName(name, initialise, WarmUp.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError missing) {
                // A guess at what learner code will need. It will say so itself.
            }
        }
    }
}
