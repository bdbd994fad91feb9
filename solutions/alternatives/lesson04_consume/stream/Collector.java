package lesson04_consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads an endless stream up to a limit, as bytes, and commits nothing. */
public final class Collector {

    private Collector() {}

    /**
     * Read payments from the beginning of a topic; return when there were enough.
     *
     * @param topic name of the topic
     * @param number how many payments are enough; some may be published only while you read
     * @param handler takes the value of each payment, in the order of its partition
     * @param connection how to reach the cluster, and a {@code group.id} for whoever needs one
     */
    public static void collect(String topic, int number, Consumer<String> handler, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(Pattern.compile(Pattern.quote(topic)));
        try {
            Stream.generate(() -> consumer.poll(Duration.ofMillis(500)))
                    .flatMap(records -> StreamSupport.stream(records.spliterator(), false))
                    .limit(number)
                    .forEach(record -> handler.accept(new String(record.value(), StandardCharsets.UTF_8)));
        } finally {
            consumer.unsubscribe();
            consumer.close();
        }
    }
}
