package lesson20_payments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;

/** A payment platform: one topic, and services that read it, each for a purpose of its own. */
public final class Platform {

    /** A payment; a record has its customer's name as the key, and as the value {@code id} and {@code cents}. */
    public record Payment(String customer, String id, long cents) {}

    private Platform() {}

    /** Publish payments in the order given. They are on the broker when this returns. */
    public static void publish(List<Payment> payments, Map<String, Object> connection, String topic) {
        // TODO Send each payment, its value as id and cents with a blank between: "p-1 250".
        throw new Todo();
    }

    /**
     * Start a service. It handles every payment that was ever published, and when it is started again it goes on
     * where it was.
     *
     * @param service its name, for example {@code audit}
     * @return what stops it: {@code close()} returns when the service is done with what it has and has left
     */
    public static AutoCloseable start(
            String service, Map<String, Object> connection, String topic, Consumer<Payment> handler) {
        throw new Todo();
    }
}
