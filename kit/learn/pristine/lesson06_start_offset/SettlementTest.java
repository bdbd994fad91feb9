package lesson06_start_offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Where a group starts", stub = Settlement.class)
class SettlementTest {

    private static final int POLLED_AT_MOST = 4;

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("a new group reads every payment that is there")
    void a_new_group_reads_everything(Kafka kafka, Learner learner) {
        Payments payments = new Payments(kafka);
        payments.publish("payment");
        Job job = new Job("settlement", payments, kafka, learner);

        job.run();

        job.rejectNotAll();
    }

    @Test
    @Order(2)
    @Points(4)
    @DisplayName("run again, the group reads only what is new")
    void the_next_run_goes_on(Kafka kafka, Learner learner) {
        Payments payments = new Payments(kafka);
        payments.publish("payment");
        Job job = new Job("settlement", payments, kafka, learner);
        job.run();
        job.rejectNotAll();

        payments.publish("late-payment");
        job.run();
        job.rejectNotOnlyNew();

        job.run();
        job.rejectNotOnlyNew();
    }

    @Test
    @Order(3)
    @Points(2)
    @DisplayName("another group reads everything, however far the first one is")
    void another_group_starts_for_itself(Kafka kafka, Learner learner) {
        Payments payments = new Payments(kafka);
        payments.publish("payment");
        Job settlement = new Job("settlement", payments, kafka, learner);
        Job statistics = new Job("statistics", payments, kafka, learner);
        settlement.run();
        settlement.rejectNotAll();

        statistics.run();

        statistics.rejectNotAll();
    }

    /** A topic, and what was published to it, in another number in each run. */
    private static final class Payments {

        private final Topic topic;
        private final List<String> published = new ArrayList<>();

        Payments(Kafka kafka) {
            this.topic = kafka.topic("payments", 3);
        }

        void publish(String thing) {
            int number = Draws.random().nextInt(POLLED_AT_MOST + 5, 20);
            List<String> values = IntStream.rangeClosed(1, number)
                    .mapToObj(i -> thing + "-" + i)
                    .toList();
            topic.publish(values);
            published.addAll(values);
        }
    }

    /** A job that is run for a group, and what its last run read. */
    private static final class Job {

        private final Payments payments;
        private final Group group;
        private final Learner learner;
        private final Map<String, Object> connection;

        private List<String> before = List.of();
        private Map<Integer, Long> startedAt = Map.of();
        private List<String> there = List.of();
        private Map<Integer, Long> endsBefore = Map.of();
        private Map<Integer, Long> ends = Map.of();
        private List<String> read = List.of();
        private int runs;

        Job(String service, Payments payments, Kafka kafka, Learner learner) {
            this.payments = payments;
            this.group = kafka.group(kafka.groupName(service));
            this.learner = learner;
            this.connection = kafka.connection();
            connection.put("max.poll.records", POLLED_AT_MOST);
        }

        void run() {
            before = there;
            there = List.copyOf(payments.published);
            endsBefore = ends;
            ends = payments.topic.endOffsets();
            startedAt = group.committed(payments.topic);
            read = learner.ask(Settlement::newPayments, payments.topic.name(), group.id(), connection);
            runs++;
            rejectForeign();
        }

        /** Reject a group's first run that has not read everything. */
        void rejectNotAll() {
            long different = read.stream().distinct().count();
            if (different < there.size()) {
                throw whyMissing(there.size())
                        .you("the first run for " + group.id() + " read " + different + " of "
                                + Text.count(there.size(), "payment"))
                        .broker(picture(group.committed(payments.topic)))
                        .failure();
            }
            rejectRepeated();
        }

        /** Say why a run has read too little. */
        private Diagnosis whyMissing(int wanted) {
            if (group.state() == GroupState.DEAD) {
                return notThisGroup();
            }
            if (!read.isEmpty()) {
                return Diagnosis.of("stops-early")
                        .because("one poll returns at most max.poll.records, here " + POLLED_AT_MOST
                                + ": a run is over when the position in each partition is at its end");
            }
            return payments.topic.endOffsets().equals(group.committed(payments.topic))
                    ? Diagnosis.of("starts-at-the-end")
                            .because("a group without committed offsets starts at the end,"
                                    + " unless auto.offset.reset says where else")
                    : Diagnosis.of("nothing-read")
                            .because("a new group starts at the end unless auto.offset.reset says otherwise,"
                                    + " and its first polls may come back empty");
        }

        /** Reject a later run that has not read just what came since the one before. */
        void rejectNotOnlyNew() {
            List<String> fresh = there.subList(before.size(), there.size());
            long again = read.stream().filter(before::contains).distinct().count();
            if (again > 0) {
                throw whyAgain()
                        .you(
                                Text.count(fresh.size(), "payment") + " came since the last run for " + group.id(),
                                "run " + runs + " read " + Text.count(read.size(), "payment") + ", " + again
                                        + " of them for another time")
                        .broker("before run " + runs + ":")
                        .broker(picture(startedAt))
                        .failure();
            }
            if (!read.containsAll(fresh)) {
                throw whyMissing(fresh.size())
                        .you("run " + runs + " for " + group.id() + " read " + read.size() + " of "
                                + Text.count(fresh.size(), "new payment"))
                        .broker("before run " + runs + ":")
                        .broker(picture(startedAt))
                        .failure();
            }
            rejectRepeated();
        }

        /** Say why a run has read what an earlier one had read: its start is on the broker. */
        private Diagnosis whyAgain() {
            if (startedAt.isEmpty()) {
                return group.state() == GroupState.DEAD
                        ? notThisGroup()
                        : Diagnosis.of("never-commits")
                                .because("reading moves a consumer's own position, and that ends with the consumer:"
                                        + " the next run learns only of what was committed");
            }
            return startedAt.equals(endsBefore)
                    ? Diagnosis.of("start-overruled")
                            .because("a group that has committed goes on there by itself,"
                                    + " and a seek overrules that: the beginning is for groups without a commit")
                    : Diagnosis.of("wrong-offset-committed")
                            .because("the committed offset is the next one to read, not the last one read,"
                                    + " and the group's next run starts just there");
        }

        private Diagnosis notThisGroup() {
            return Diagnosis.of("not-this-group")
                    .broker("group " + group.id() + " does not exist: it has had no member and no commit")
                    .because("progress is kept under a group's id, so the id has to be the same in each run"
                            + " and another one for each group");
        }

        private void rejectRepeated() {
            if (read.size() > read.stream().distinct().count()) {
                throw Diagnosis.of("not-each-once")
                        .you("run " + runs + " for " + group.id() + " returned " + Text.count(read.size(), "payment")
                                + ", " + read.stream().distinct().count() + " of them different")
                        .broker(picture(group.committed(payments.topic)))
                        .because("a consumer keeps its position in each partition, and each poll goes on from there")
                        .failure();
            }
        }

        private void rejectForeign() {
            read.stream().filter(value -> !there.contains(value)).findFirst().ifPresent(value -> {
                throw Diagnosis.of("not-the-value")
                        .you("newPayments returned: " + Text.line(value))
                        .broker("the first payment is: " + there.get(0))
                        .because("a record has a key, headers, a timestamp and a value: the payment is the value")
                        .failure();
            });
        }

        private List<String> picture(Map<Integer, Long> committed) {
            return payments.topic.picture(partition ->
                    committed.containsKey(partition) ? "committed: " + committed.get(partition) : "nothing committed");
        }
    }
}
