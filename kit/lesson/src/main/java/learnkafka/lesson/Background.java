package learnkafka.lesson;

/** Starts threads that keep no JVM alive. */
final class Background {

    private Background() {}

    static Thread start(Runnable work) {
        return start("learn-kafka", work);
    }

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
