package fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.Awaitility;

/** A service with a consumer that the test polls. */
final class Service implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    Service(Map<String, Object> settings, String topic) {
        consumer = new KafkaConsumer<>(settings);
        consumer.subscribe(List.of(topic));
    }

    /** Poll until every service is at the end of its partitions. */
    static void readAll(Service... services) {
        Awaitility.await("every service is at the end of its partitions")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    Stream.of(services).forEach(Service::poll);
                    return Stream.of(services).allMatch(Service::atEnd);
                });
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(20)).forEach(records::add);
    }

    private boolean atEnd() {
        return !consumer.assignment().isEmpty()
                && consumer.assignment().stream()
                        .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    int count() {
        return records.size();
    }

    void commit() {
        consumer.commitSync();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
