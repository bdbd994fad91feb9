package lesson08_exact_commit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Settles payments one by one, and tells the group of each that is done. */
public final class SettlementDesk {

    private SettlementDesk() {}

    /**
     * Settle payments that the group has not settled yet; return when there were enough.
     *
     * @param topic name of the topic
     * @param number how many payments are enough
     * @param handler settles one payment, by its value; what it throws ends the method
     * @param settings for a {@code KafkaConsumer<String, String>}, its group among them; nothing is committed by itself
     */
    public static void settle(String topic, int number, Consumer<String> handler, Map<String, Object> settings) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            // TODO Until there were enough: poll, and for each record settle it, then commit this one record.
            //      For which partition does an offset count? And which one says that a record is done?
            throw new Todo();
        }
    }
}
