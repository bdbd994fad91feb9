package learnkafka.learn.show;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import learnkafka.learn.console.Console;
import learnkafka.lesson.cluster.NoBroker;
import org.apache.kafka.common.errors.ApiException;
import org.jline.terminal.Size;

/** Shows a topic. */
public final class Show implements AutoCloseable {

    private static final long MILLIS_BETWEEN = 500;
    private static final int WIDTH_OF_A_PIPE = 100;

    private final Broker broker;
    private final TopicView view;
    private final Recent recent = new Recent();

    /**
     * Look at a topic.
     *
     * @throws NoSuchTopic if there is none by that name
     * @throws NoBroker if nobody answers
     */
    public Show(Broker broker, String topic) {
        this.broker = broker;
        view = new TopicView(broker, topic);
        recent.add(view.look());
    }

    /** What there is, for a program. */
    public Map<String, Object> json() {
        return SnapshotJson.object(recent.last());
    }

    /** Draw one picture. */
    public void once(Console console) throws IOException {
        int width = Console.isTerminal() ? Screen.sizeOnce().getColumns() : WIDTH_OF_A_PIPE;
        new Picture(console.theme(), console.palette(), width, 0)
                .of(recent.last(), Optional.empty(), Optional.empty())
                .forEach(console.out()::println);
        console.out().flush();
    }

    /** Draw one picture after the other until the thread is interrupted, or the program ends. */
    public void live(Console console) throws IOException {
        Semaphore wake = new Semaphore(0);
        try (Screen screen = Screen.open(console.out(), wake::release)) {
            Optional<String> trouble = Optional.empty();
            do {
                wake.drainPermits();
                Size size = screen.size();
                screen.draw(new Picture(console.theme(), console.palette(), size.getColumns(), size.getRows())
                        .of(recent.last(), trouble.isEmpty() ? recent.before() : Optional.empty(), trouble));
                wake.tryAcquire(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
                trouble = lookAgain();
            } while (!Thread.currentThread().isInterrupted());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Look, and keep the last picture with the reason where there is nothing to see. */
    private Optional<String> lookAgain() {
        try {
            recent.add(view.look());
            return Optional.empty();
        } catch (NoSuchTopic gone) {
            return Optional.of("There is no topic by that name now. Waiting for it");
        } catch (NoBroker silent) {
            return Optional.of("No answer. Waiting for the broker to come back");
        } catch (ApiException passing) {
            // The broker is about to know: a leader that is being elected, a topic that is being deleted.
            return Optional.of("Waiting for the broker: " + RecordText.of(String.valueOf(passing.getMessage())));
        }
    }

    @Override
    public void close() {
        view.close();
        broker.close();
    }
}
