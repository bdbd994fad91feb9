package learnkafka.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Brings replies to those who wait for them. */
final class Answers {

    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Waiting> open = new ConcurrentSkipListMap<>();
    private volatile boolean ended;

    private record Waiting(String subject, CompletableFuture<Message.Reply> reply) {}

    /** A number for a question. Whoever takes one gives it back to {@link #forget}. */
    long number(String subject) {
        long id = last.incrementAndGet();
        open.put(id, new Waiting(subject, new CompletableFuture<>()));
        return id;
    }

    /** What is asked at present, by number, oldest first. */
    Map<Long, String> subjects() {
        Map<Long, String> subjects = new LinkedHashMap<>();
        open.forEach((id, waiting) -> subjects.put(id, waiting.subject()));
        return subjects;
    }

    /** Give a number back whose question is answered, or never will be. */
    void forget(long id) {
        open.remove(id);
    }

    void deliver(Message.Reply reply) {
        Waiting waiting = open.get(reply.id());
        if (waiting != null) {
            waiting.reply().complete(reply);
        }
    }

    /** Let nobody wait any more, now or later. */
    void end() {
        ended = true;
        open.values().forEach(waiting -> waiting.reply().cancel(false));
    }

    /**
     * Wait for the reply.
     *
     * @param onInterrupt what to do if this thread is interrupted meanwhile; it then waits on
     * @throws TimeoutException if there is none in time
     * @throws java.util.concurrent.CancellationException if there will be none
     */
    Message.Reply await(long id, long nanos, Runnable onInterrupt) throws TimeoutException {
        CompletableFuture<Message.Reply> waiting = open.get(id).reply();
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            if (ended) {
                waiting.cancel(false);
            }
            while (true) {
                try {
                    return waiting.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                    onInterrupt.run();
                } catch (ExecutionException impossible) {
                    throw new IllegalStateException("Nobody completes a reply so.", impossible);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
