package lesson08_exact_commit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Takes one record with each poll, so that the position is past nothing else. */
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
        Map<String, Object> oneByOne = new HashMap<>(settings);
        oneByOne.put("max.poll.records", 1);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(oneByOne)) {
            consumer.subscribe(Pattern.compile(Pattern.quote(topic)));
            for (int settled = 0; settled < number; ) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> handler.accept(record.value()));
                consumer.commitSync();
                settled += records.count();
            }
        }
    }
}
