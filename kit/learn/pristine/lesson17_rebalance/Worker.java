package lesson17_rebalance;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import learnkafka.stub.Todo;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A member of a group that handles payments until it is told to stop. */
public final class Worker {

    private Worker() {}

    /**
     * Start a worker on a thread of its own.
     *
     * @param settings for a {@code KafkaConsumer<String, String>}, its group among them; nothing is committed by itself
     * @return what stops the worker: {@code close()} returns when the worker has left its group
     */
    public static AutoCloseable start(Map<String, Object> settings, String topic, Consumer<String> handler) {
        // TODO Subscribe with a listener, run work on a thread, return what stops it. When is what is done committed?
        throw new Todo();
    }

    private static void work(
            KafkaConsumer<String, String> consumer,
            Consumer<String> handler,
            Map<TopicPartition, OffsetAndMetadata> done) {
        while (true) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                handler.accept(record.value());
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                done.put(partition, new OffsetAndMetadata(record.offset() + 1));
            }
        }
    }
}
