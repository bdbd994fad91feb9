package lesson03_produce;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import learnkafka.lesson.host.HostFailure;
import lesson03_produce.Publisher.Place;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Publish events", stub = Publisher.class)
class PublisherTest {

    /** So long a producer holds a record back, in the hope of more for the same batch. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final Duration LINGER_BRIEFLY = Duration.ofMillis(300);
    private static final Duration ON_THE_WAY = Duration.ofMillis(800);
    private static final String LIMIT = "the topic takes no record of more than 1000 bytes (max.message.bytes)";

    @Test
    @Order(1)
    @Points(7)
    @DisplayName("when the method returns, each payment is on the broker, at the place returned")
    void each_payment_has_landed(Kafka kafka, Learner learner) throws Exception {
        Topic topic = kafka.topic("payments", 3).publish("earlier", 6);
        Set<Long> others = topic.producerIds();

        rejectNotLanded(topic, List.of(drawn("rent"), drawn("coffee")), LINGER, kafka, learner);

        long producers =
                topic.producerIds().stream().filter(id -> !others.contains(id)).count();
        if (producers > 1) {
            kafka.warn("2 payments came from " + Text.count(producers, "producer")
                    + ": one can send them all, and each costs connections, a buffer and a thread");
        }
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("a payment that the broker refuses is reported")
    void a_refused_payment_is_reported(Kafka kafka, Learner learner) throws Exception {
        Topic topic = kafka.topic("small-payments", 1, Map.of("max.message.bytes", "1000"))
                .publish("earlier", 3);
        String large = "rent-" + "9".repeat(5_000);
        List<Place> places;
        try {
            places = learner.ask(Publisher::publish, topic.name(), List.of(large), kafka.connection());
        } catch (HostFailure noAnswer) {
            throw noAnswer;
        } catch (Exception thrown) {
            rejectWithheld(thrown, topic, kafka, learner);
            return;
        }
        // Code that gets small payments wrong as well is told that first.
        rejectNotLanded(topic, List.of(drawn("coffee")), LINGER_BRIEFLY, kafka, learner);
        throw Diagnosis.of("failure-unreported")
                .you("a payment of " + large.length() + " bytes was to be published", "publish returned " + say(places))
                .broker(LIMIT + ", and does not hold this one")
                .because("send() returns before the broker answers;"
                        + " what went wrong is told to the Future and the callback only")
                .failure();
    }

    private static void rejectWithheld(Exception thrown, Topic topic, Kafka kafka, Learner learner) throws Exception {
        if (causes(thrown).noneMatch(RecordTooLargeException.class::isInstance)) {
            rejectNotLanded(topic, List.of(drawn("coffee")), LINGER_BRIEFLY, kafka, learner);
            throw Diagnosis.of("reason-withheld")
                    .you("publish threw " + say(thrown), "the producer's exception is not among the causes of it")
                    .broker(LIMIT)
                    .because("a caller can act only on a reason that it is told:"
                            + " throw the producer's exception, or keep it as the cause")
                    .failure(thrown);
        }
    }

    private static String drawn(String payment) {
        return payment + "-" + Draws.random().nextInt(100, 1_000);
    }

    /** Publish payments that can be published, and see where they are at the moment of return. */
    private static void rejectNotLanded(
            Topic topic, List<String> payments, Duration linger, Kafka kafka, Learner learner) throws Exception {
        Map<String, Object> connection = kafka.connection();
        connection.put("linger.ms", linger.toMillis());
        long before = size(topic);
        List<Place> places;
        try {
            // A copy: callbacks may still be filling the list.
            places = List.copyOf(learner.ask(Publisher::publish, topic.name(), payments, connection));
        } catch (Exception thrown) {
            rejectClosed(thrown, topic, payments);
            throw thrown;
        }
        long landed = size(topic) - before;
        boolean arrives = landed >= payments.size()
                || Wait.until(
                        "the payments arrive", linger.plus(ON_THE_WAY), () -> size(topic) - before >= payments.size());
        String answer = "publish returned " + say(places) + " for " + Text.count(payments.size(), "payment");
        if (!arrives) {
            throw neverArrived(topic, payments).you(answer).failure();
        }
        if (places.stream().anyMatch(place -> place.offset() < 0)) {
            throw Diagnosis.of("no-acknowledgement")
                    .you(answer)
                    .broker(topic.picture())
                    .because("with acks=0 the producer waits for no answer,"
                            + " so it never learns the offset, or whether the record landed")
                    .failure();
        }
        if (landed < payments.size() || places.size() < payments.size()) {
            throw Diagnosis.of("not-flushed")
                    .you(answer)
                    .broker("at that moment the topic had " + landed + " of them, and all of them later")
                    .broker(topic.picture())
                    .because("send() only fills a buffer;"
                            + " flush(), close() or get() on each Future waits until the broker has it all")
                    .failure();
        }
        if (size(topic) - before > payments.size()) {
            throw Diagnosis.of("sent-twice")
                    .you(answer)
                    .broker((size(topic) - before) + " records came for " + Text.count(payments.size(), "payment"))
                    .broker(topic.picture())
                    .because("each call of send() publishes a record: callback and Future come from the same call")
                    .failure();
        }
        List<Place> held =
                payments.stream().map(payment -> find(payment, topic)).toList();
        if (!places.equals(held)) {
            throw Diagnosis.of("wrong-place")
                    .you(answer)
                    .broker("they are at " + say(held))
                    .broker(topic.picture())
                    .because("the broker gives each record its offset and answers with it:"
                            + " RecordMetadata holds partition and offset")
                    .failure();
        }
    }

    private static void rejectClosed(Exception thrown, Topic topic, List<String> payments) {
        causes(thrown)
                .filter(cause -> cause.getClass() == KafkaException.class)
                .filter(cause ->
                        cause.getMessage() != null && cause.getMessage().contains("closed"))
                .findFirst()
                .ifPresent(closed -> {
                    throw neverArrived(topic, payments)
                            .you("publish threw " + say(thrown))
                            .failure(thrown);
                });
    }

    private static Diagnosis neverArrived(Topic topic, List<String> payments) {
        return Diagnosis.of("never-arrived")
                .broker("the topic did not get " + Text.list(payments))
                .broker(topic.picture())
                .because("send() only fills a buffer, and close(Duration.ZERO) throws it away;"
                        + " a plain close() sends it first");
    }

    private static Place find(String payment, Topic topic) {
        return topic.records().stream()
                .filter(record -> payment.equals(record.value()))
                .map(record -> new Place(record.partition(), record.offset()))
                .findFirst()
                .orElseGet(() -> new Place(-1, -1));
    }

    private static long size(Topic topic) {
        return topic.endOffsets().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String say(List<Place> places) {
        return places.isEmpty()
                ? "no places"
                : Text.list(places.stream()
                        .map(place -> "P" + place.partition() + " offset " + place.offset())
                        .toList());
    }

    private static String say(Throwable thrown) {
        return Text.line(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
