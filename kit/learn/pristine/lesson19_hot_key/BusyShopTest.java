package lesson19_hot_key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Keys;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import lesson19_hot_key.BusyShop.Payment;
import lesson19_hot_key.BusyShop.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "One noisy customer", stub = BusyShop.class)
class BusyShopTest {

    private static final int PARTITIONS = 6;
    private static final int TICKS = 10;
    private static final int OF_BUSIEST = 24;
    private static final int OF_OTHERS = 2;

    /** What a partition's consumer can handle in a tick: the busiest alone, or a fair part of it and its neighbours. */
    private static final int CAPACITY = 24;

    /** Two on each partition, so that wherever the busiest goes, somebody is there. */
    private static final List<String> OTHERS = Keys.draw("shop", 2, PARTITIONS);

    private static final String BUSIEST = Keys.drawSplittable("megastore", PARTITIONS);

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("no other shop's payments wait because of the busiest")
    void nobody_else_waits(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectWaiting();
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("each other shop stays on its partition, and its payments in order")
    void everybody_else_stays(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectDisorder();
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("every payment arrives, the busiest shop's too")
    void every_payment_arrives(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectMissing();
    }

    /** A payment as it was handed out: those of tick 0 were there before the learner's code was. */
    private record Sent(String shop, int tick, String json) {}

    /** Ten ticks of payments that were handed to the learner, and where they are now. */
    private static final class Published {

        private final List<Topic> topics;
        private final Map<String, Sent> sent = new LinkedHashMap<>();
        private final List<ConsumerRecord<String, String>> records;

        Published(Kafka kafka, Learner learner) {
            Topic payments = kafka.topic("payments", PARTITIONS);
            Topic spare = kafka.topic("payments-spare", 2);
            for (String shop : OTHERS) {
                payments.publishTo(
                        Keys.partition(shop, PARTITIONS), shop, pay(shop, 0).json());
            }
            Topics names = new Topics(payments.name(), spare.name());
            for (int tick = 1; tick <= TICKS; tick++) {
                learner.run(BusyShop::publish, inTick(tick), BUSIEST, names, kafka.connection());
            }
            // There may be more partitions by now.
            this.topics = Stream.of(payments, spare)
                    .map(topic -> kafka.find(topic.name()).orElse(topic))
                    .toList();
            this.records =
                    topics.stream().flatMap(topic -> topic.records().stream()).toList();
            rejectMoved();
        }

        private List<Payment> inTick(int tick) {
            List<String> shops = new ArrayList<>(Collections.nCopies(OF_BUSIEST, BUSIEST));
            OTHERS.forEach(shop -> shops.addAll(Collections.nCopies(OF_OTHERS, shop)));
            Collections.shuffle(shops, Draws.random());
            return shops.stream().map(shop -> pay(shop, tick)).toList();
        }

        private Payment pay(String shop, int tick) {
            String json = "{\"shop\":\"%s\",\"tick\":%d,\"id\":%d}".formatted(shop, tick, sent.size());
            sent.put(json, new Sent(shop, tick, json));
            return new Payment(shop, json);
        }

        private void rejectMoved() {
            for (String shop : OTHERS) {
                List<ConsumerRecord<String, String>> own = of(shop);
                if (places(own).size() > 1) {
                    ConsumerRecord<String, String> before = own.stream()
                            .filter(record -> sent(record).tick() == 0)
                            .findFirst()
                            .orElseThrow();
                    throw whyMoved(shop, own)
                            .you("the payments of " + shop + " are not all on one partition")
                            .broker(own.stream()
                                    .filter(record ->
                                            record == before || !place(record).equals(place(before)))
                                    .sorted(Comparator.comparing(
                                            record -> sent(record).tick()))
                                    .map(record ->
                                            (record == before ? "before your code ran: " : "from your code:       ")
                                                    + keyed(record))
                                    .distinct()
                                    .limit(4)
                                    .toList())
                            .broker(topics.get(0).picture().get(0) + ", " + PARTITIONS + " partitions before")
                            .failure();
                }
            }
        }

        private Diagnosis whyMoved(String shop, List<ConsumerRecord<String, String>> own) {
            Set<String> keys =
                    own.stream().map(record -> String.valueOf(record.key())).collect(Collectors.toSet());
            if (own.stream().anyMatch(record -> record.key() == null)) {
                return Diagnosis.of("key-dropped")
                        .because("without a key a shop has no partition of its own, and its payments no order:"
                                + " only the busiest can be asked to give that up");
            }
            if (keys.size() > 2 && keys.contains(shop)) {
                return Diagnosis.of("everybody-salted")
                        .because("several keys for a shop put it on several partitions, which costs its order:"
                                + " a price worth paying for the busiest, and for nobody else");
            }
            return Diagnosis.of("others-moved")
                    .because("a shop's partition is the hash of its key modulo the number of partitions:"
                            + " under another key, number or topic, later payments overtake earlier ones");
        }

        void rejectDisorder() {
            for (String shop : OTHERS) {
                List<String> came = sent.values().stream()
                        .filter(payment -> payment.shop().equals(shop))
                        .map(Sent::json)
                        .toList();
                List<String> kept =
                        of(shop).stream().map(ConsumerRecord::value).distinct().toList();
                if (!kept.equals(came.stream().filter(kept::contains).toList())) {
                    throw Diagnosis.of("order-lost")
                            .you("the payments of " + shop + " were not sent in the order in which they came in")
                            .broker(kept.stream().limit(4).toArray(String[]::new))
                            .because("a partition keeps the order in which records are sent,"
                                    + " and for all shops but one order counts")
                            .failure();
                }
            }
        }

        void rejectMissing() {
            List<String> held = records.stream()
                    .map(record -> String.valueOf(record.value()))
                    .toList();
            Set<Sent> missing = new LinkedHashSet<>(sent.values());
            missing.removeIf(payment -> held.contains(payment.json()));
            int surplus = held.size() - (sent.size() - missing.size());
            if (missing.isEmpty() && surplus == 0) {
                return;
            }
            boolean dropped = surplus == 0
                    && missing.stream().allMatch(payment -> payment.shop().equals(BUSIEST));
            throw (dropped
                            ? Diagnosis.of("busiest-dropped")
                                    .because("load is spread by sending it to more places,"
                                            + " and a payment that is not sent is lost")
                            : Diagnosis.of("not-every-payment-once")
                                    .because("each payment is published once, and its json is the value of the record"))
                    .you("publish was handed " + Text.count(TICKS * OF_BUSIEST, "payment") + " of " + BUSIEST + " and "
                            + TICKS * OF_OTHERS + " of each other shop")
                    .broker(Text.count(missing.size(), "payment") + " missing, " + Text.count(surplus, "record")
                            + " too many")
                    .broker(picture())
                    .failure();
        }

        /** Count what waits after the last tick and a quiet one, where another shop is on the partition too. */
        void rejectWaiting() {
            List<String> crowded = records.stream()
                    .filter(record -> !sent(record).shop().equals(BUSIEST))
                    .map(Published::place)
                    .distinct()
                    .filter(place -> waiting(place) > 0)
                    .toList();
            if (!crowded.isEmpty()) {
                Set<String> places = places(of(BUSIEST));
                throw (places.size() == 1
                                ? Diagnosis.of("busiest-on-one-partition")
                                        .because(
                                                "a consumer takes a partition's records in their order, so whoever shares one"
                                                        + " with the busiest waits, whatever key or number brought it there")
                                : Diagnosis.of("busiest-hardly-split")
                                        .because("a partition is relieved by what leaves it:"
                                                + " most of the busiest shop's payments still share one with others"))
                        .you(
                                "in each tick: " + OF_BUSIEST + " payments of " + BUSIEST + ", " + OF_OTHERS
                                        + " of each of " + OTHERS.size() + " other shops",
                                "each partition's consumer handles " + CAPACITY + " in a tick")
                        .broker("when " + Text.count(TICKS + 1, "tick") + " have been handled:")
                        .broker(picture())
                        .failure();
            }
        }

        /** Handle in each tick, and in a quiet one after the last, the first that have come and not been handled. */
        private long waiting(String place) {
            List<Integer> came = records.stream()
                    .filter(record -> place(record).equals(place))
                    .map(record -> sent(record).tick())
                    .filter(tick -> tick > 0)
                    .toList();
            int handled = 0;
            for (int tick = 1; tick <= TICKS + 1; tick++) {
                int now = tick;
                int there = (int) came.stream().takeWhile(t -> t <= now).count();
                handled = Math.min(there, handled + CAPACITY);
            }
            return came.size() - handled;
        }

        private List<String> picture() {
            return topics.stream()
                    .flatMap(topic -> topic.picture(partition -> remark(topic.name() + " P" + partition)).stream())
                    .toList();
        }

        private String remark(String place) {
            String shops = records.stream()
                    .filter(record -> place(record).equals(place))
                    .map(record -> sent(record).shop())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            return (waiting(place) > 0 ? "· " + waiting(place) + " waiting " : "")
                    + (shops.isEmpty() ? "" : "· ")
                    + shops;
        }

        private List<ConsumerRecord<String, String>> of(String shop) {
            return records.stream()
                    .filter(record -> sent(record).shop().equals(shop))
                    .toList();
        }

        /** What was handed out with this value; something that nobody handed out belongs to no shop. */
        private Sent sent(ConsumerRecord<String, String> record) {
            return sent.getOrDefault(String.valueOf(record.value()), new Sent("unknown", 0, ""));
        }

        private static Set<String> places(List<ConsumerRecord<String, String>> records) {
            return records.stream().map(Published::place).collect(Collectors.toSet());
        }

        private static String place(ConsumerRecord<String, String> record) {
            return record.topic() + " P" + record.partition();
        }

        private static String keyed(ConsumerRecord<String, String> record) {
            return place(record) + (record.key() == null ? ", no key" : ", key \"" + Text.line(record.key()) + "\"");
        }
    }
}
