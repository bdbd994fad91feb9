package lesson14_spread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import lesson14_spread.MixedPayments.Payment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Spreading without keys", stub = MixedPayments.class)
class MixedPaymentsTest {

    /** Others in each run: the number of partitions, who pays, and in which order. */
    private static final int PARTITIONS = Draws.random().nextInt(6, 9);

    private static final List<String> CUSTOMERS =
            List.of("ada", "ben", "cleo", "dan", "eva", "finn", "gita", "hugo", "ines", "jon", "kira", "leo");

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("payments without a customer are even over the partitions, to within one")
    void cash_is_spread(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner, cash(50 * PARTITIONS + 1));

        published.rejectUneven();
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("each customer's payments are on one partition, in the order in which they came in")
    void customers_stay_together(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner, mixed());

        published.rejectScattered();
        published.rejectDisorder();
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("payments without a customer are even, whatever customers pay between them")
    void cash_among_cards_is_spread(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner, mixed());

        published.rejectScattered();
        published.rejectUneven();
    }

    private static List<Payment> cash(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> payment(Optional.empty(), i))
                .toList();
    }

    /**
     * Payments in rounds as long as there are partitions. A round begins with cash and ends with a card, so that turns
     * which count the cards as well always skip the same partition.
     */
    private static List<Payment> mixed() {
        List<Payment> payments = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            List<Boolean> between = new ArrayList<>(Collections.nCopies(PARTITIONS - 2, false));
            Collections.fill(between.subList(0, 1 + round % 2), true);
            Collections.shuffle(between, Draws.random());
            between.add(0, true);
            between.add(false);
            for (boolean isCash : between) {
                Optional<String> customer =
                        Optional.of(CUSTOMERS.get(Draws.random().nextInt(CUSTOMERS.size())));
                payments.add(payment(isCash ? Optional.empty() : customer, payments.size() + 1));
            }
        }
        return payments;
    }

    private static Payment payment(Optional<String> customer, int number) {
        return new Payment(customer, "{\"id\":%d,\"by\":\"%s\"}".formatted(number, customer.orElse("cash")));
    }

    /** The payments that were handed to the learner, and where they are now. */
    private static final class Published {

        private final Kafka kafka;
        private final Learner learner;
        private final Topic topic;
        private final List<Payment> payments;
        private final Map<String, ConsumerRecord<String, String>> records;

        Published(Kafka kafka, Learner learner, List<Payment> payments) {
            this.kafka = kafka;
            this.learner = learner;
            this.topic = kafka.topic("payments", PARTITIONS);
            this.payments = payments;
            learner.run(MixedPayments::publish, payments, topic.name(), kafka.connection());
            this.records = eachOnce();
            rejectWrongKeys();
        }

        private Map<String, ConsumerRecord<String, String>> eachOnce() {
            List<ConsumerRecord<String, String>> held = topic.records();
            Set<String> wanted = payments.stream().map(Payment::json).collect(Collectors.toSet());
            Set<String> values =
                    held.stream().map(record -> String.valueOf(record.value())).collect(Collectors.toSet());
            if (held.size() != payments.size() || !values.equals(wanted)) {
                throw Diagnosis.of("not-every-payment-once")
                        .you("publish was handed " + Text.count(payments.size(), "payment"))
                        .broker(topic.picture())
                        .because("each payment is published once, and its json is the value of the record")
                        .failure();
            }
            return held.stream().collect(Collectors.toMap(ConsumerRecord::value, Function.identity()));
        }

        private void rejectWrongKeys() {
            List<String> madeUp = payments.stream()
                    .filter(payment ->
                            payment.customer().isEmpty() && record(payment).key() != null)
                    .map(payment -> record(payment).key())
                    .toList();
            if (!madeUp.isEmpty()) {
                throw Diagnosis.of("made-up-key")
                        .you(Text.count(madeUp.size(), "payment") + " without a customer got a key, the first \""
                                + Text.line(madeUp.get(0)) + "\"")
                        .broker(picture(Optional.empty()))
                        .because("no key is null; anything else is a key and is hashed, the empty string too")
                        .failure();
            }
            for (Payment payment : payments) {
                String key = record(payment).key();
                if (payment.customer().isPresent() && !payment.customer().get().equals(key)) {
                    throw Diagnosis.of("customer-not-key")
                            .you("a payment of " + payment.customer().get() + " was sent "
                                    + (key == null ? "without a key" : "with the key \"" + Text.line(key) + "\""))
                            .broker(picture(payment.customer()))
                            .because("the key is part of the record and tells readers what belongs together,"
                                    + " whoever chooses the partition")
                            .failure();
                }
            }
        }

        void rejectScattered() {
            for (String customer : CUSTOMERS) {
                if (partitionsOf(customer).size() > 1) {
                    throw Diagnosis.of("key-overruled")
                            .you("the payments of " + customer + " are on "
                                    + Text.count(partitionsOf(customer).size(), "partition") + ", with one key")
                            .broker(picture(Optional.of(customer)))
                            .because("turns are for records without a key: a partition named in the record,"
                                    + " or RoundRobinPartitioner, counts for more than a key")
                            .failure();
                }
            }
            List<Integer> used = CUSTOMERS.stream()
                    .flatMap(customer -> partitionsOf(customer).stream())
                    .distinct()
                    .toList();
            if (used.size() == 1) {
                throw fixed().you("the payments of all " + CUSTOMERS.size() + " customers went to P" + used.get(0))
                        .broker(topic.picture())
                        .failure();
            }
        }

        void rejectDisorder() {
            for (String customer : CUSTOMERS) {
                List<Long> offsets =
                        of(Optional.of(customer)).map(ConsumerRecord::offset).toList();
                if (!offsets.equals(offsets.stream().sorted().toList())) {
                    throw Diagnosis.of("order-lost")
                            .you("the payments of " + customer + " were not sent in the order in which they came in")
                            .broker("their offsets, in that order: " + Text.line(offsets.toString()))
                            .because("a partition keeps the order in which records are sent:"
                                    + " send in the order in which things happened")
                            .failure();
                }
            }
        }

        void rejectUneven() {
            List<Integer> places = places(Optional.empty());
            List<Integer> counts = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> Collections.frequency(places, partition))
                    .toList();
            int least = Collections.min(counts);
            int most = Collections.max(counts);
            if (most - least > 1) {
                throw why(counts)
                        .you("of " + Text.count(places.size(), "payment") + " without a customer, "
                                + "the fullest partition has " + most + ", the emptiest " + least)
                        .broker(picture(Optional.empty()))
                        .failure();
            }
        }

        /** Say why the payments without a key are uneven: where each went in its turn shows it. */
        private Diagnosis why(List<Integer> counts) {
            List<Integer> places = places(Optional.empty());
            if (places.stream().distinct().count() == 1 && staysPut()) {
                return fixed();
            }
            long repeats = IntStream.range(1, places.size())
                    .filter(i -> places.get(i).equals(places.get(i - 1)))
                    .count();
            if (repeats > places.size() / 2) {
                return Diagnosis.of("no-turns")
                        .you(Text.count(repeats, "time") + " a payment followed the one before it to its partition")
                        .because("without a key the producer stays on one partition until a batch is full,"
                                + " then goes on to another at random: nobody takes turns unless you do");
            }
            if (places.size() < payments.size() && turnsCountCards()) {
                return Diagnosis.of("turns-skipped")
                        .because("the turns are even only if nothing but the records without a key moves them on");
            }
            List<Integer> used = counts.stream().filter(count -> count > 0).toList();
            if (used.size() < PARTITIONS && Collections.max(used) - Collections.min(used) <= 1) {
                return Diagnosis.of("partitions-left-out")
                        .because("how many partitions there are is up to the topic:"
                                + " producer.partitionsFor(topic) tells");
            }
            return Diagnosis.of("uneven")
                    .because("only turns are even at every moment; chance is even roughly, and in the long run");
        }

        /** Fill several batches: a producer that chooses for itself leaves its partition then. */
        private boolean staysPut() {
            Map<String, Object> connection = kafka.connection();
            connection.put("batch.size", 100);
            Topic other = kafka.topic("more-payments", PARTITIONS);
            learner.run(MixedPayments::publish, cash(100), other.name(), connection);
            return other.endOffsets().values().stream().filter(end -> end > 0).count() == 1;
        }

        /** Whether the place in the list, with and without customers, decides where a payment in cash goes. */
        private boolean turnsCountCards() {
            Map<Integer, Integer> partitions = new HashMap<>();
            return IntStream.range(0, payments.size())
                    .filter(i -> payments.get(i).customer().isEmpty())
                    .allMatch(i -> {
                        int partition = record(payments.get(i)).partition();
                        Integer before = partitions.putIfAbsent(i % PARTITIONS, partition);
                        return before == null || before == partition;
                    });
        }

        private static Diagnosis fixed() {
            return Diagnosis.of("partition-fixed")
                    .because("a partition that the code names once and for all gets everything,"
                            + " and its consumer has all the work");
        }

        private ConsumerRecord<String, String> record(Payment payment) {
            return records.get(payment.json());
        }

        private Stream<ConsumerRecord<String, String>> of(Optional<String> customer) {
            return payments.stream()
                    .filter(payment -> payment.customer().equals(customer))
                    .map(this::record);
        }

        private List<Integer> places(Optional<String> customer) {
            return of(customer).map(ConsumerRecord::partition).toList();
        }

        private Set<Integer> partitionsOf(String customer) {
            return Set.copyOf(places(Optional.of(customer)));
        }

        private List<String> picture(Optional<String> customer) {
            List<Integer> places = places(customer);
            return places.size() == payments.size()
                    ? topic.picture()
                    : topic.picture(p -> customer.orElse("cash") + ": " + Collections.frequency(places, p));
        }
    }
}
