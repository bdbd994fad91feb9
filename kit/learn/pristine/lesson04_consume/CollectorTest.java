package lesson04_consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Consume from the beginning", stub = Collector.class)
class CollectorTest {

    private static final int POLLED_AT_MOST = 5;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    @Order(1)
    @Points(7)
    @DisplayName("every payment is read, from the first one on, and those that come later too")
    void every_payment_is_read(Kafka kafka, Learner learner) {
        Reading reading = new Reading(kafka, 15, 15, Duration.ofMillis(2_500));

        reading.run(learner, Map.of("max.poll.records", POLLED_AT_MOST));

        reading.rejectTooFew();
        reading.rejectForeign();
        reading.rejectLateStart();
        reading.rejectDisorder();
        reading.rejectMissingPartition();
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("a reader that is done has left its group")
    void the_reader_leaves_its_group(Kafka kafka, Learner learner) {
        Reading reading = new Reading(kafka, 6, 0, Duration.ofSeconds(1));

        reading.run(learner, Map.of());

        reading.rejectTooFew();
        reading.rejectForeign();
        reading.rejectMembers();
    }

    /** One call of the learner's method, and the payments that come while it reads. */
    private static final class Reading {

        /** So long nothing comes. Most polls don't wait as long, and return empty. */
        private static final Duration LULL = Duration.ofMillis(1_100);

        /** Who assigns themselves partitions never becomes a member. */
        private static final Duration START = Duration.ofSeconds(4);

        private static final int RESCUES = 4;

        private final String payment = "payment-" + Draws.random().nextInt(100, 1_000);
        private final Map<String, Object> connection;
        private final Group group;
        private final Topic topic;
        private final int early;
        private final int late;
        private final Duration patience;
        private final List<String> read = new CopyOnWriteArrayList<>();
        private volatile boolean ended;
        private volatile boolean stuck;

        /**
         * Publish the early payments.
         *
         * @param patience how long the reader may read nothing before more is published, so that it comes to an end
         */
        Reading(Kafka kafka, int early, int late, Duration patience) {
            this.connection = kafka.connection();
            this.group = kafka.group(kafka.groupName("payment-reader"));
            this.topic = kafka.topic("payments", 3).publish(payment, early);
            this.early = early;
            this.late = late;
            this.patience = patience;
        }

        void run(Learner learner, Map<String, Object> settings) {
            connection.put("group.id", group.id());
            connection.putAll(settings);
            CompletableFuture<Void> meanwhile =
                    CompletableFuture.runAsync(this::publishMore, work -> new Thread(work, "publisher").start());
            try {
                learner.run(Collector::collect, topic.name(), wanted(), read::add, connection);
            } catch (IllegalStateException thrown) {
                rejectSeek(thrown);
                throw thrown;
            } finally {
                ended = true;
                meanwhile.join();
            }
        }

        private int wanted() {
            return early + late;
        }

        /** Publish the late payments once the early ones were read, and more for a reader that waits in vain. */
        private void publishMore() {
            // A slow machine takes seconds to get so far, and would have the late ones there when the reader looks.
            Wait.until("the reader is at work", START, () -> ended || !read.isEmpty() || hasMember());
            boolean lateOnesAreOut = false;
            for (int rescue = 1; !ended && rescue <= RESCUES; ) {
                int before = read.size();
                if (before >= early && !lateOnesAreOut) {
                    Wait.until("the reader ends in the lull", LULL, () -> ended);
                    publish("late-" + payment, late);
                    lateOnesAreOut = true;
                } else if (!Wait.until("the reader gets on", patience, () -> ended || read.size() > before)) {
                    // Who has read nothing may only be slow: what comes now has to leave room for the early ones.
                    stuck = before > 0;
                    publish("rescue-" + rescue++, wanted() * (stuck ? topic.partitions() : 1));
                }
            }
        }

        private boolean hasMember() {
            return !group.members().isEmpty();
        }

        private void publish(String thing, int number) {
            if (!ended) {
                topic.publish(thing, number);
            }
        }

        private void rejectSeek(IllegalStateException thrown) {
            if (String.valueOf(thrown.getMessage()).startsWith("No current assignment for partition")) {
                throw Diagnosis.of("seek-before-assignment")
                        .you("collect threw IllegalStateException: " + thrown.getMessage())
                        .broker("group " + group.id() + ": "
                                + Text.count(group.members().size(), "member"))
                        .because("subscribe() only asks for partitions: they come during a poll,"
                                + " and a consumer can seek only on those that it has")
                        .failure(thrown);
            }
        }

        void rejectTooFew() {
            if (read.size() < wanted()) {
                Diagnosis diagnosis = read.size() > 0 && read.size() <= POLLED_AT_MOST
                        ? Diagnosis.of("one-poll")
                                .because("one poll returns at most max.poll.records, here " + POLLED_AT_MOST
                                        + ": the rest comes with the next polls")
                        : Diagnosis.of("stops-at-empty-poll")
                                .because("an empty poll means that nothing has come yet, not that nothing will:"
                                        + " poll until you have enough payments");
                throw diagnosis
                        .you("collect read " + read.size() + " of " + Text.count(wanted(), "payment") + " and returned")
                        .broker(topic.picture(this::remark))
                        .failure();
            }
        }

        void rejectForeign() {
            List<String> published =
                    topic.records().stream().map(ConsumerRecord::value).toList();
            read.stream()
                    .filter(value -> !published.contains(value))
                    .findFirst()
                    .ifPresent(value -> {
                        throw Diagnosis.of("not-the-value")
                                .you("collect gave the handler: " + Text.line(value))
                                .broker("the first payment is: " + published.get(0))
                                .because(
                                        "a record has a key, headers, a timestamp and a value: the payment is the value")
                                .failure();
                    });
        }

        void rejectLateStart() {
            boolean anyEarly = IntStream.range(0, topic.partitions())
                    .anyMatch(partition ->
                            offsets(partition).stream().anyMatch(offset -> offset < early / topic.partitions()));
            if (!anyEarly) {
                throw Diagnosis.of("starts-at-the-end")
                        .you(
                                "collect read none of the " + early + " payments that were there before it",
                                "it waited until others came, and read those")
                        .broker(topic.picture(this::remark))
                        .because("a new group starts at the end, unless auto.offset.reset says otherwise,"
                                + " or a seek on partitions that it has")
                        .failure();
            }
        }

        void rejectDisorder() {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                List<Long> offsets = offsets(partition);
                if (!offsets.equals(LongStream.range(0, offsets.size()).boxed().toList())) {
                    throw Diagnosis.of("not-each-once")
                            .you("collect read the offsets of P" + partition + " in this order: " + offsets)
                            .broker(topic.picture())
                            .because(
                                    "a consumer keeps its position in each partition, and each poll goes on from there:"
                                            + " who seeks again reads again")
                            .failure();
                }
            }
        }

        void rejectMissingPartition() {
            if (!stuck) {
                return;
            }
            IntStream.range(0, topic.partitions())
                    .filter(partition -> offsets(partition).isEmpty())
                    .findFirst()
                    .ifPresent(p -> {
                        throw Diagnosis.of("partition-not-read")
                                .you("collect read " + Text.count(read.size(), "payment") + ", none of them from P" + p)
                                .broker(topic.picture(this::remark))
                                .because("a topic's records are spread over its partitions,"
                                        + " and assign() gives a consumer only those that are named")
                                .failure();
                    });
        }

        void rejectMembers() {
            if (!Wait.until("the group is empty", AT_ONCE, () -> group.members().isEmpty())) {
                throw Diagnosis.of("not-closed")
                        .you("collect has returned")
                        .broker(group.members().stream()
                                .map(member -> "group " + group.id() + " has the member " + member.client() + ", with "
                                        + Text.list(member.partitions().stream()
                                                .map(p -> "P" + p.partition())
                                                .toList()))
                                .toList())
                        .because("a consumer is a member of its group until close(),"
                                + " and keeps its partitions from all others")
                        .failure();
            }
        }

        private String remark(int partition) {
            return "(" + offsets(partition).size() + " read)";
        }

        /** The offsets of the payments read from a partition, in the order in which they were read. */
        private List<Long> offsets(int partition) {
            Map<String, Long> offsets = topic.records().stream()
                    .filter(record -> record.partition() == partition)
                    .collect(Collectors.toMap(ConsumerRecord::value, ConsumerRecord::offset));
            return read.stream().filter(offsets::containsKey).map(offsets::get).toList();
        }
    }
}
