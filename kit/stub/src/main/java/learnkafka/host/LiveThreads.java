package learnkafka.host;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Tells threads of learner code from those of the host program and the JVM, by the group that they inherit. */
final class LiveThreads {

    private static final int MOST = 40;
    private static final int FRAMES = 48;

    private static final ThreadGroup LEARNER = new ThreadGroup("learner");

    /** Threads that calls run on. One without a call has answered it, and is about to end. */
    private static final Set<Thread> CALLS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private LiveThreads() {}

    /** Make a thread for a call. Not a daemon: threads that learner code starts inherit that, too. */
    static Thread make(Runnable call, ClassLoader loader, String name) {
        Thread thread = new Thread(LEARNER, call, name);
        CALLS.add(thread);
        thread.setContextClassLoader(loader);
        thread.setDaemon(false);
        return thread;
    }

    /** Block this thread for ever, so that the JVM lives on while no call runs. */
    static void keepAlive() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ofLearner) {
                // Learner code may interrupt every thread it finds.
            }
        }
    }

    /** Where the learner's threads are, those of calls first. */
    static List<Message.LiveThread> look(Conversation kit) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isOfLearner(entry.getKey()))
                .filter(entry -> !CALLS.contains(entry.getKey()) || kit.callOn(entry.getKey()) != 0)
                .map(entry -> describe(entry.getKey(), entry.getValue(), kit))
                .sorted(Comparator.comparing((Message.LiveThread thread) -> thread.call() == 0)
                        .thenComparing(Message.LiveThread::daemon)
                        .thenComparing(Message.LiveThread::name))
                .limit(MOST)
                .toList();
    }

    private static Message.LiveThread describe(Thread thread, StackTraceElement[] stack, Conversation kit) {
        return new Message.LiveThread(
                Texts.cut(thread.getName(), 200),
                thread.isDaemon(),
                kit.callOn(thread),
                thread.getState().name(),
                Frame.of(stack).stream().limit(FRAMES).toList());
    }

    private static boolean isOfLearner(Thread thread) {
        Stream<ThreadGroup> groups =
                Stream.iterate(thread.getThreadGroup(), group -> group != null, ThreadGroup::getParent);
        return groups.anyMatch(group -> group == LEARNER)
                || Stream.of("ForkJoinPool", "kafka-").anyMatch(thread.getName()::startsWith);
    }
}
