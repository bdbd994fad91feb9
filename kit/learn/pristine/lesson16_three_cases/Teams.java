package lesson16_three_cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Makes teams of consumers, each team a group that shares a topic. */
public final class Teams {

    public interface Team extends AutoCloseable {
        /** Start one more member. */
        void hire();

        /** Say who has which partitions, by client id, once all members have joined and the group is stable. */
        Map<String, List<Integer>> assignment();
    }

    private Teams() {}

    /** Start a team whose settings are for a {@code KafkaConsumer<String, String>}, its group among them. */
    public static Team start(int members, String topic, Map<String, Object> settings) {
        // TODO Hire the members: consumers that work(...) on threads, each with a client.id of its own.
        //      Whom do you ask who has what? When does the answer hold? Closing a team ends all of it.
        throw new Todo();
    }

    private static void work(KafkaConsumer<String, String> consumer) {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1));
            }
        } catch (WakeupException stopped) {
            // Whoever calls wakeup() ends the work.
        }
    }
}
