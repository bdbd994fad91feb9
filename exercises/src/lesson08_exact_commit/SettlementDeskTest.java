package lesson08_exact_commit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Commit exactly", stub = SettlementDesk.class)
class SettlementDeskTest {

    @Test
    @Order(1)
    @Points(6)
    @DisplayName("the committed offsets never run ahead of the work, and in the end each partition is done")
    void committed_offsets_follow_the_work(Kafka kafka, Learner learner) {
        List<Integer> sizes = new ArrayList<>(List.of(4, 6, 9));
        Collections.shuffle(sizes, Draws.random());
        Desk desk = new Desk(kafka, sizes);

        desk.settle(learner, Optional.empty());

        desk.rejectAhead();
        desk.rejectUnsettled();
        desk.rejectInexact("settle has returned");
        desk.warnOfLateCommits();
    }

    @Test
    @Order(2)
    @Points(4)
    @DisplayName("when a payment fails, all before it are committed, and it comes first the next time")
    void a_failure_costs_nothing(Kafka kafka, Learner learner) {
        Desk desk = new Desk(kafka, List.of(9));
        int failing = Draws.random().nextInt(3, 7);

        desk.settle(learner, Optional.of("P0-" + failing));
        desk.rejectGoingOn(failing);
        desk.rejectAhead();
        desk.rejectInexact("settle has ended: payment P0-" + failing + " failed");

        desk.settle(learner, Optional.empty());
        desk.rejectAhead();
        desk.rejectUnsettled();
        desk.rejectInexact("settle has returned from its second run");
    }

    private static final class PaymentFailed extends RuntimeException {
        PaymentFailed(String payment) {
            super("payment " + payment + " failed");
        }
    }

    /** What the broker held while a payment was being settled. */
    private record Sight(String payment, Map<Integer, Long> committed, Map<Integer, Long> done, int settledInRun) {

        int partition() {
            return partitionOf(payment);
        }

        boolean isAhead(int partition) {
            return committed.getOrDefault(partition, 0L) > done.get(partition);
        }

        boolean isAheadByThisOnly() {
            return done.keySet().stream().filter(this::isAhead).toList().equals(List.of(partition()))
                    && committed.get(partition()) == done.get(partition()) + 1;
        }

        /** Whether the offset is the number of payments settled by then, on all partitions together. */
        boolean isCount(int partition) {
            long offset = committed.getOrDefault(partition, 0L);
            return offset != done.get(partition) && offset == settledInRun && offset > 1;
        }

        String remark(int partition) {
            return done.get(partition) + " settled, committed "
                    + (committed.containsKey(partition) ? committed.get(partition) : "-");
        }
    }

    /** A group, the payments that it has to settle, and what it was seen to do. */
    private static final class Desk {

        private final Kafka kafka;
        private final Topic payments;
        private final Group group;
        private final int number;
        private final Set<String> settled = new HashSet<>();
        private final List<Sight> sights = new ArrayList<>();
        private final List<String> order = new ArrayList<>();
        private int settledInRun;

        /** Publish as many payments on each partition; a payment is called by its partition and offset. */
        Desk(Kafka kafka, List<Integer> sizes) {
            this.kafka = kafka;
            this.payments = kafka.topic("payments", sizes.size());
            this.group = kafka.group(kafka.groupName("settlement"));
            this.number = sizes.stream().mapToInt(Integer::intValue).sum();
            for (int partition = 0; partition < sizes.size(); partition++) {
                for (int offset = 0; offset < sizes.get(partition); offset++) {
                    payments.publishTo(partition, null, "P" + partition + "-" + offset);
                }
            }
        }

        void settle(Learner learner, Optional<String> failing) {
            Map<String, Object> settings = new HashMap<>(kafka.connection());
            settings.put("group.id", group.id());
            settings.put("auto.offset.reset", "earliest");
            settings.put("enable.auto.commit", false);
            settings.put("key.deserializer", StringDeserializer.class.getName());
            settings.put("value.deserializer", StringDeserializer.class.getName());
            settledInRun = 0;
            Optional<PaymentFailed> failure = failing.map(PaymentFailed::new);
            Consumer<String> handler = payment -> {
                look(payment);
                order.add(payment);
                if (failing.equals(Optional.of(payment))) {
                    throw failure.orElseThrow();
                }
                settledInRun += settled.add(payment) ? 1 : 0;
            };
            try {
                learner.run(SettlementDesk::settle, payments.name(), number - settled.size(), handler, settings);
            } catch (RuntimeException thrown) {
                if (failure.isEmpty() || !comesFrom(failure.get(), thrown)) {
                    throw thrown;
                }
            }
        }

        private static boolean comesFrom(PaymentFailed failure, Throwable thrown) {
            return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .anyMatch(cause -> cause == failure);
        }

        private Sight look(String payment) {
            Map<Integer, Long> done = new TreeMap<>();
            IntStream.range(0, payments.partitions()).forEach(p -> done.put(p, settledOn(p)));
            Sight sight = new Sight(payment, group.committed(payments), done, settledInRun);
            sights.add(sight);
            return sight;
        }

        private long settledOn(int partition) {
            return settled.stream()
                    .filter(payment -> partitionOf(payment) == partition)
                    .count();
        }

        /** Reject offsets that were ahead of the work at any time; the first such sight tells why. */
        void rejectAhead() {
            for (int i = 0; i < sights.size(); i++) {
                Sight sight = sights.get(i);
                if (sight.done().keySet().stream().anyMatch(sight::isAhead)) {
                    int last = partitionOf(sights.get(Math.max(0, i - 1)).payment());
                    throw ahead(sight, last)
                            .you("when the handler got " + sight.payment() + ", it had settled "
                                    + Text.count(settledBy(sight), "payment"))
                            .broker(payments.picture(sight::remark))
                            .failure();
                }
            }
        }

        private static Diagnosis ahead(Sight sight, int last) {
            if (sight.isCount(last)) {
                return countAsOffset();
            }
            if (sight.isAheadByThisOnly()) {
                return Diagnosis.of("before-the-work")
                        .because("a committed offset says that all before it is done,"
                                + " so it is committed after the work and not before it");
            }
            return sight.isAhead(last) ? commitsTheBatch() : wrongPartition();
        }

        private static Diagnosis countAsOffset() {
            return Diagnosis.of("count-as-offset")
                    .because("an offset is a record's place in its own partition,"
                            + " and no count of what one program has handled");
        }

        private static Diagnosis commitsTheBatch() {
            return Diagnosis.of("commits-the-batch")
                    .because("commitSync() without arguments commits the consumer's position,"
                            + " and that is past every record that the last poll returned");
        }

        private static Diagnosis wrongPartition() {
            return Diagnosis.of("wrong-partition")
                    .because("offsets count within one partition,"
                            + " so each is committed for the partition that its record came from");
        }

        private static long settledBy(Sight sight) {
            return sight.done().values().stream().mapToLong(Long::longValue).sum();
        }

        void rejectUnsettled() {
            if (settled.size() < number) {
                throw notEnough();
            }
        }

        private AssertionError notEnough() {
            return Diagnosis.of("not-enough")
                    .you("settle returned when " + settled.size() + " of " + Text.count(number, "payment")
                            + " were settled")
                    .broker(payments.picture(look("P0-0")::remark))
                    .because("a poll returns what has come by then, which may be a part or nothing:"
                            + " poll until there were enough")
                    .failure();
        }

        void rejectGoingOn(int failing) {
            if (!order.contains("P0-" + failing)) {
                throw notEnough();
            }
            String last = order.get(order.size() - 1);
            if (!last.equals("P0-" + failing)) {
                throw Diagnosis.of("goes-on-after-failure")
                        .you("P0-" + failing + " failed, and settle went on, up to " + last)
                        .broker("group " + group.id() + ": committed " + group.committed(payments))
                        .because("a committed offset covers all records before it,"
                                + " so who goes on after a failure commits the failed record too")
                        .failure();
            }
        }

        /** Compare what is committed with what is settled, partition by partition, now that the consumer is closed. */
        void rejectInexact(String when) {
            Sight sight = look(order.get(order.size() - 1));
            if (sight.committed().equals(withoutZeros(sight.done()))) {
                return;
            }
            throw inexact(sight)
                    .you(when, "the handler has settled " + Text.count(settledBy(sight), "payment") + " in all")
                    .broker(payments.picture(sight::remark))
                    .failure();
        }

        private static Diagnosis inexact(Sight sight) {
            Set<Integer> touched = withoutZeros(sight.done()).keySet();
            if (sight.committed().keySet().stream().anyMatch(sight::isCount)) {
                return countAsOffset();
            }
            if (!sight.committed().isEmpty() && !sight.committed().keySet().containsAll(touched)) {
                return wrongPartition();
            }
            if (touched.stream().anyMatch(sight::isAhead)) {
                return commitsTheBatch();
            }
            return touched.stream()
                            .allMatch(p -> sight.committed().getOrDefault(p, -1L)
                                    == sight.done().get(p) - 1)
                    ? Diagnosis.of("offset-of-the-record")
                            .because("the committed offset is the next one to read:"
                                    + " for a record that is done it is the record's own offset plus one")
                    : Diagnosis.of("behind-the-work")
                            .because("what is done but not committed is done again after a failure:"
                                    + " commit each record as soon as it is done");
        }

        private static Map<Integer, Long> withoutZeros(Map<Integer, Long> offsets) {
            Map<Integer, Long> some = new TreeMap<>(offsets);
            some.values().removeIf(offset -> offset == 0);
            return some;
        }

        /** A commit that waits for the end is exact as long as nobody kills the JVM. */
        void warnOfLateCommits() {
            if (sights.stream().allMatch(sight -> sight.committed().isEmpty() || settledBy(sight) == number)) {
                kafka.warn("nothing was committed before the last payment was settled:"
                        + " a JVM that is killed on the way has to settle them all again");
            }
        }
    }

    private static int partitionOf(String payment) {
        return Integer.parseInt(payment.substring(1, payment.indexOf('-')));
    }
}
