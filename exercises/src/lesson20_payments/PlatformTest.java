package lesson20_payments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learnkafka.lesson.Asked;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Hands;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Keys;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.LessonFailure;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import lesson20_payments.Platform.Payment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "A payment platform", stub = Platform.class, limit = 40)
class PlatformTest {

    private static final Duration BOUND = Duration.ofSeconds(8);

    @Test
    @Order(1)
    @Points(2)
    @DisplayName("each customer's payments are on the broker, on one partition, in order")
    void payments_are_published(Kafka kafka, Learner learner) {
        Ledger ledger = new Ledger(kafka, learner);
        ledger.publish(15);
        ledger.publish(15);
    }

    @Test
    @Order(2)
    @Points(4)
    @DisplayName("each service handles every payment, in each customer's order, whatever the others do")
    void each_service_handles_every_payment(Kafka kafka, Learner learner) throws Exception {
        Ledger ledger = new Ledger(kafka, learner);
        ledger.publish(15);
        Services services = new Services(ledger);
        services.audit.hands.holdAfter(5);
        services.audit.start(learner);
        services.monitoring.start(learner);
        services.notification.start(learner);
        ledger.publish(10);

        Wait.until(
                "the others have handled everything",
                BOUND,
                () -> services.audit.hands.isHeld() && services.monitoring.isDone() && services.notification.isDone());
        services.audit.rejectOvertaking();
        services.notification.rejectMissed();
        services.audit.hands.release();
        Wait.until("the audit has handled everything", BOUND, services.audit::isDone);
        services.judgeOthers();
        services.stop();
    }

    @Test
    @Order(3)
    @Points(4)
    @DisplayName("a service that is stopped and started again loses no payment and repeats none")
    void a_service_is_restarted(Kafka kafka, Learner learner) throws Exception {
        Ledger ledger = new Ledger(kafka, learner);
        ledger.publish(20);
        Services services = new Services(ledger);
        services.audit.start(learner);
        services.monitoring.start(learner);
        services.notification.hands.holdAfter(5);
        services.notification.start(learner.inAnotherJvm());
        Wait.until(
                "a notification is in hand",
                BOUND,
                () -> services.othersAreDone() && services.notification.hands.isHeld());
        services.rejectNothingInHand();

        services.notification.stop(services.notification.hands::release);
        int before = services.notification.handled().size();
        ledger.publish(10);
        // In another JVM: what the service has to know of its past is on the broker, or nowhere.
        services.notification.start(learner);

        Wait.until(
                "all have handled everything", BOUND, () -> services.notification.isDone() && services.othersAreDone());
        services.notification.rejectLostOrRepeated(before);
        services.judgeOthers();
        services.stop();
    }

    /** The three services. */
    private static final class Services {

        private final Service notification;
        private final Service monitoring;
        private final Service audit;

        Services(Ledger ledger) {
            notification = new Service("notification", ledger);
            monitoring = new Service("monitoring", ledger);
            audit = new Service("audit", ledger);
        }

        boolean othersAreDone() {
            return monitoring.isDone() && audit.isDone();
        }

        void rejectNothingInHand() {
            monitoring.rejectMissed();
            audit.rejectMissed();
            if (!notification.hands.isHeld()) {
                notification.rejectMissed();
            }
        }

        void judgeOthers() {
            monitoring.rejectMissed();
            audit.rejectMissed();
            audit.rejectDisorder();
        }

        void stop() throws Exception {
            for (Service service : List.of(notification, monitoring, audit)) {
                service.stop();
                service.rejectCountedTwice();
            }
        }
    }

    /** What was published, and the topic that it has to be on. */
    private static final class Ledger {

        private final Kafka kafka;
        private final Learner learner;
        private final Topic topic;
        private final List<String> customers = Keys.draw("customer", 2, 3);
        private final List<Payment> published = new ArrayList<>();
        private final Random random = Draws.random();

        Ledger(Kafka kafka, Learner learner) {
            this.kafka = kafka;
            this.learner = learner;
            this.topic = kafka.topic("payments", 3);
        }

        Map<String, Object> connection() {
            Map<String, Object> connection = kafka.connection();
            // A few records fill a batch: where a key is missing, they don't stay together by chance.
            connection.put("batch.size", 100);
            return connection;
        }

        /** Let the learner publish so many payments for each customer, and look for them on the broker. */
        void publish(int each) {
            List<Payment> payments = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                Collections.shuffle(customers, random);
                for (String customer : customers) {
                    int number = published.size() + payments.size() + 1;
                    payments.add(new Payment(customer, "p-" + number, 1 + random.nextInt(100_000)));
                }
            }
            learner.run(Platform::publish, payments, connection(), topic.name());
            published.addAll(payments);
            rejectUnpublished();
        }

        private void rejectUnpublished() {
            List<ConsumerRecord<String, String>> records = topic.records();
            for (String customer : customers) {
                List<String> values = of(customer, published).stream()
                        .map(payment -> payment.id() + " " + payment.cents())
                        .toList();
                List<ConsumerRecord<String, String>> there = records.stream()
                        .filter(record -> values.contains(record.value()))
                        .toList();
                Set<Integer> partitions =
                        there.stream().map(ConsumerRecord::partition).collect(Collectors.toCollection(TreeSet::new));
                if (partitions.size() > 1) {
                    throw Diagnosis.of("scattered")
                            .you("the payments of " + customer + " went to the partitions " + partitions)
                            .broker(topic.picture())
                            .because("Kafka keeps the order within a partition alone: what has to stay in order"
                                    + " needs the same key")
                            .failure();
                }
                if (!there.stream().map(ConsumerRecord::value).toList().equals(values)) {
                    throw Diagnosis.of("not-published")
                            .you(customer + " had " + Text.count(values.size(), "payment") + ", such as ["
                                    + values.get(0) + "]")
                            .broker(topic.picture())
                            .broker(Text.count(there.size(), "payment") + " of " + customer + " among them")
                            .broker(records.stream()
                                    .map(ConsumerRecord::value)
                                    .limit(3)
                                    .toList())
                            .because("a payment is published when the broker has it, whole and once")
                            .failure();
                }
            }
        }

        /** How many members the groups have that read the topic. */
        int members() {
            return kafka.groupsReading(topic).stream()
                    .mapToInt(group -> group.members().size())
                    .sum();
        }

        List<String> groups() {
            return kafka.groupsReading(topic).stream()
                    .map(group -> "group " + group.id() + ": "
                            + Text.count(group.members().size(), "member") + ", committed "
                            + group.committed(topic))
                    .toList();
        }
    }

    private static List<Payment> of(String customer, List<Payment> payments) {
        return payments.stream()
                .filter(payment -> payment.customer().equals(customer))
                .toList();
    }

    /** A service of the platform, and what came of it. */
    private static final class Service {

        private final String name;
        private final Ledger ledger;
        private final Group group;
        private final Hands<Payment> hands = new Hands<>();
        private AutoCloseable running;

        Service(String name, Ledger ledger) {
            this.name = name;
            this.ledger = ledger;
            this.group = ledger.kafka.group(ledger.kafka.groupName(name));
        }

        void start(Learner learner) {
            running = learner.ask(Platform::start, group.id(), ledger.connection(), ledger.topic.name(), hands);
        }

        List<Payment> handled() {
            return hands.handled();
        }

        boolean isDone() {
            return Set.copyOf(handled()).containsAll(ledger.published);
        }

        void stop() throws Exception {
            stop(() -> {});
        }

        /** Stop the service, and see on the broker that it has left its group. What is held is let go once it is told. */
        void stop(Runnable onceTold) throws Exception {
            int before = ledger.members();
            Asked<Boolean> closing = Asked.of("close " + name, () -> {
                running.close();
                return true;
            });
            Wait.until(
                    "close() waits for the payment in hand", BOUND, () -> closing.isAnswered() || closing.isWaiting());
            onceTold.run();
            boolean ended = Wait.until("close " + name, BOUND, closing::isAnswered) && closing.answer();
            boolean left =
                    ended && Wait.until(name + " has left", BOUND, () -> before == 0 || ledger.members() < before);
            if (!left) {
                throw (ended
                                ? Diagnosis.of("never-left")
                                        .because("a consumer that is not closed stays in its group,"
                                                + " and keeps its partitions until its session has run out")
                                : Diagnosis.of("never-ends")
                                        .because("close() waits for a loop, and nobody has told the loop to end"))
                        .you("close() of " + name + " has " + (ended ? "" : "not ") + "returned")
                        .broker(ledger.groups())
                        .failure();
            }
        }

        void rejectMissed() {
            if (!isDone()) {
                Set<Payment> missed = new LinkedHashSet<>(ledger.published);
                missed.removeAll(handled());
                Diagnosis found = ledger.kafka.groupsReading(ledger.topic).size() == 1
                        ? Diagnosis.of("one-group")
                                .because("the members of a group share the records: a service that needs them all"
                                        + " needs a group of its own")
                        : missed.contains(ledger.published.get(0))
                                ? Diagnosis.of("history-missed")
                                        .because("a new group starts at the end of the topic,"
                                                + " unless auto.offset.reset says earliest")
                                : Diagnosis.of("not-handled")
                                        .because("a service polls on and on, and handles each record of each poll");
                throw found.you(name + " has handled " + handled().size() + " of "
                                + Text.count(ledger.published.size(), "payment"))
                        .broker(ledger.groups())
                        .broker(ledger.topic.picture())
                        .failure();
            }
        }

        /** A payment that is handled while an earlier one of the same customer is still in hand. */
        void rejectOvertaking() {
            List<Payment> done = handled();
            // Handled by somebody else meanwhile, it was not overtaken but counted twice.
            hands.inHand().filter(held -> !done.contains(held)).ifPresent(held -> {
                List<Payment> all = of(held.customer(), ledger.published);
                for (Payment later : all.subList(all.indexOf(held), all.size())) {
                    if (done.contains(later)) {
                        throw outOfOrder(name + " handled " + later.id() + " of " + held.customer() + " while "
                                + held.id() + " was still in hand");
                    }
                }
            });
        }

        void rejectDisorder() {
            for (String customer : ledger.customers) {
                List<Payment> handled =
                        of(customer, handled()).stream().distinct().toList();
                if (!handled.equals(of(customer, ledger.published))) {
                    throw outOfOrder(name + " handled the payments of " + customer + " in another order");
                }
            }
        }

        private LessonFailure outOfOrder(String what) {
            return Diagnosis.of("out-of-order")
                    .you(what)
                    .broker(ledger.topic.picture())
                    .because("a partition keeps the order, and whoever handles its records at the same time loses it")
                    .failure();
        }

        void rejectCountedTwice() {
            Map<String, Long> expected = totals(ledger.published);
            Map<String, Long> counted = totals(handled());
            if (!counted.equals(expected)) {
                throw Diagnosis.of("counted-twice")
                        .you(name + " counts " + counted)
                        .you("the payments sum up to " + expected)
                        .broker(ledger.topic.picture())
                        .because("each record goes to one member of the group, if the members subscribe:"
                                + " who assigns partitions to itself shares nothing")
                        .failure();
            }
        }

        private static Map<String, Long> totals(List<Payment> payments) {
            return payments.stream()
                    .collect(Collectors.groupingBy(
                            Payment::customer, TreeMap::new, Collectors.summingLong(Payment::cents)));
        }

        /** Compare what was handled before the restart, and after it, with what there was. */
        void rejectLostOrRepeated(int before) {
            List<Payment> first = handled().subList(0, before);
            List<Payment> then = handled().subList(before, handled().size());
            Set<Payment> repeated = new LinkedHashSet<>(then);
            repeated.retainAll(first);
            if (!repeated.isEmpty()) {
                throw restarted("repeated", first, then, repeated)
                        .because("a group goes on at its committed offset: without one, or in another group,"
                                + " everything comes again")
                        .failure();
            }
            Set<Payment> lost = new LinkedHashSet<>(ledger.published);
            lost.removeAll(handled());
            if (!lost.isEmpty()) {
                throw restarted("lost", first, then, lost)
                        .because("a committed offset says that everything before it is done:"
                                + " what a poll returned is not done by that")
                        .failure();
            }
        }

        private Diagnosis restarted(String key, List<Payment> first, List<Payment> then, Set<Payment> which) {
            List<String> ids = which.stream().limit(5).map(Payment::id).toList();
            return Diagnosis.of(key)
                    .you(name + " handled " + first.size() + ", was stopped, and handled " + then.size() + " of "
                            + Text.count(ledger.published.size(), "payment"))
                    .you(key + ": " + which.size() + ", such as " + Text.list(ids))
                    .broker(ledger.groups());
        }
    }
}
