package lesson09_replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads payments of the past once more, for a service that keeps its place meanwhile. */
public final class Replay {

    private Replay() {}

    /**
     * Read each partition from its first payment at or after a time on.
     *
     * @param time in milliseconds since 1970, as a record's timestamp
     * @param service the settings of the service's consumers, its {@code group.id} among them
     */
    public static List<String> since(long time, String topic, Map<String, Object> service) {
        // TODO Where does that time lie in each partition? And in one where nothing is that late?
        //      Whose committed offsets move when a consumer with these settings is closed?
        throw new Todo();
    }

    private static List<String> readToEnd(Consumer<String, String> consumer) {
        List<String> payments = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(payment -> payments.add(payment.value()));
        }
        return payments;
    }
}
