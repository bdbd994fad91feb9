package learnkafka.learn.watch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnkafka.learn.LessonFolder;
import learnkafka.learn.WrongUsage;
import learnkafka.learn.reset.AsItCame;
import learnkafka.learn.run.LessonRunner;
import learnkafka.learn.run.RunOptions;
import learnkafka.lesson.Sessions;
import learnkafka.lesson.Sources;

/**
 * Runs lessons one after the other on a thread of its own, with broker, compiler and a spare host kept ready.
 *
 * <p>A cluster that has ended is opened anew for the next run.
 */
public final class Workbench implements AutoCloseable {

    private static final long END_SECONDS = 8;

    private final LessonRunner runner;
    private final Supplier<Sessions> opener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> daemon("runs", work));
    private volatile Sessions sessions;

    /**
     * Prepare to run lessons.
     *
     * @param opener makes sessions on clusters of the kit's choice, which get opened when they are asked for
     */
    public Workbench(LessonRunner runner, Supplier<Sessions> opener) {
        this.runner = runner;
        this.opener = opener;
        this.sessions = opener.get();
    }

    /** Open Kafka before the first run needs it, and tell when it is there. */
    void warm(Runnable open) {
        Sessions first = sessions;
        Thread warming = daemon("warm", () -> {
            openQuietly(first);
            open.run();
        });
        warming.start();
    }

    private static void openQuietly(Sessions sessions) {
        try {
            sessions.of(1);
        } catch (RuntimeException none) {
            // The run tries again, and tells.
        }
    }

    /** Run a lesson, and tell of its end. */
    void run(LessonFolder lesson, AsItCame came, Sources sources, Consumer<Event> told) {
        thread.execute(() -> told.accept(judge(lesson, came, sources)));
    }

    private Event judge(LessonFolder lesson, AsItCame came, Sources sources) {
        try {
            came.requireAll();
            if (!sessions.areRunning()) {
                sessions.close();
                sessions = opener.get();
            }
            return new Event.Judged(lesson, runner.run(lesson, sources, sessions, RunOptions.forLearner()));
        } catch (WrongUsage missing) {
            return new Event.NotJudged(lesson, String.valueOf(missing.getMessage()));
        } catch (RuntimeException | Error defect) {
            return new Event.NotJudged(
                    lesson,
                    "The lesson could not be run [%s]. r runs it again, ./learn doctor looks around."
                            .formatted(defect));
        }
    }

    /** End the run that is on, if one is, and remove what it left on a cluster that outlives it. */
    @Override
    public void close() {
        runner.abort();
        thread.shutdown();
        if (sessions.keepRunning()) {
            awaitEnd();
            sessions.close();
        }
    }

    /** Its test deletes the topics and groups that it made. */
    private void awaitEnd() {
        try {
            thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "learn-kafka-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
