package learnkafka.lesson.cluster;

/** Runs things that may block, on threads that keep no JVM alive. */
final class Daemon {

    private Daemon() {}

    static Thread run(String name, Runnable task) {
        Thread thread = new Thread(task, "learn-kafka-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
