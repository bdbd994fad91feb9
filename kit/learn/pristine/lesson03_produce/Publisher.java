package lesson03_produce;

import java.util.List;
import java.util.Map;
import learnkafka.stub.Todo;

/** Publishes payments, and knows where each of them landed. */
public final class Publisher {

    /** Where a topic holds a record. */
    public record Place(int partition, long offset) {}

    private Publisher() {}

    /**
     * Publish payments to a topic; return when the broker has them all.
     *
     * @param topic name of the topic
     * @param payments the values of the records, which need no keys
     * @param connection how to reach the cluster
     * @return where each payment landed, in the order of the payments
     * @throws Exception if a payment did not land: what the producer reports, or an exception with that as its cause
     */
    public static List<Place> publish(String topic, List<String> payments, Map<String, Object> connection)
            throws Exception {
        // TODO Make a producer, with a serializer for keys and one for values, and send each payment.
        //      send() returns at once. Who knows later whether the record landed, and where?
        throw new Todo();
    }
}
