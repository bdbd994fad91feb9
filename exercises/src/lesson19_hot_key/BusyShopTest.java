package lesson19_hot_key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import lesson19_hot_key.BusyShop.Payment;
import lesson19_hot_key.BusyShop.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "One noisy customer", stub = BusyShop.class)
class BusyShopTest {

    private static final Random RANDOM = new Random();
    private static final int PARTITIONS = 6;
    private static final int TICKS = 10;
    private static final int OF_BUSIEST = 24;
    private static final int OF_OTHERS = 2;

    /** What a partition's consumer can handle in a tick: the busiest alone, or a fair part of it and its neighbours. */
    private static final int CAPACITY = 24;

    private static final List<String> OTHERS = drawOthers();
    private static final String BUSIEST = drawBusiest();

    @Test
    @Order(1)
    @DisplayName("no other shop's payments wait because of the busiest")
    void nobody_else_waits(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectWaiting();
    }

    @Test
    @Order(2)
    @DisplayName("each other shop stays on its partition, and its payments in order")
    void everybody_else_stays(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectDisorder();
    }

    @Test
    @Order(3)
    @DisplayName("every payment arrives, the busiest shop's too")
    void every_payment_arrives(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner);

        published.rejectMissing();
    }

    /** Draw two shops for each partition, so that wherever the busiest goes, somebody is there. */
    private static List<String> drawOthers() {
        List<String> shops = new ArrayList<>();
        while (shops.size() < 2 * PARTITIONS) {
            String shop = draw();
            long neighbours =
                    shops.stream().filter(other -> hash(other) == hash(shop)).count();
            if (neighbours < 2 && !shops.contains(shop)) {
                shops.add(shop);
            }
        }
        return shops;
    }

    /** Draw a shop that a number before or behind its name splits: bad luck with a hash is not what is tested. */
    private static String drawBusiest() {
        return Stream.generate(BusyShopTest::draw)
                .filter(shop -> !OTHERS.contains(shop))
                .filter(shop -> Stream.of("", "-", "#", "_", ":", ".", "/", "|", "@", "+")
                        .allMatch(sign ->
                                isSplit(number -> shop + sign + number) && isSplit(number -> number + sign + shop)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSplit(IntFunction<String> salted) {
        int middle = hash(salted.apply(1));
        return middle != hash(salted.apply(0)) && middle != hash(salted.apply(2));
    }

    private static String draw() {
        return "shop-" + RANDOM.nextInt(100, 100_000);
    }

    /** The partition that a key has by default. */
    private static int hash(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    /** A payment as it was handed out: those of tick 0 were there before the learner's code was. */
    private record Sent(String shop, int tick, String json) {}

    /** Ten ticks of payments that were handed to the learner, and where they are now. */
    private static final class Published {

        private final Topic payments;
        private final Topic spare;
        private final Map<String, Sent> sent = new LinkedHashMap<>();
        private final List<ConsumerRecord<String, String>> records;

        Published(Kafka kafka, Learner learner) {
            Topic before = kafka.topic("payments", PARTITIONS);
            Topic unused = kafka.topic("payments-spare", 2);
            for (String shop : OTHERS) {
                before.publishTo(hash(shop), shop, pay(shop, 0).json());
            }
            for (int tick = 1; tick <= TICKS; tick++) {
                learner.run(
                        BusyShop::publish,
                        inTick(tick),
                        BUSIEST,
                        new Topics(before.name(), unused.name()),
                        kafka.connection());
            }
            // There may be more partitions by now.
            this.payments = kafka.find(before.name()).orElse(before);
            this.spare = kafka.find(unused.name()).orElse(unused);
            this.records = Stream.of(payments, spare)
                    .flatMap(topic -> topic.records().stream())
                    .toList();
            rejectMoved();
        }

        private List<Payment> inTick(int tick) {
            List<String> shops = new ArrayList<>(Collections.nCopies(OF_BUSIEST, BUSIEST));
            OTHERS.forEach(shop -> shops.addAll(Collections.nCopies(OF_OTHERS, shop)));
            Collections.shuffle(shops, RANDOM);
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
                            .broker("before your code ran: " + keyed(before))
                            .broker(own.stream()
                                    .filter(record -> !place(record).equals(place(before)))
                                    .map(record -> "from your code:       " + keyed(record))
                                    .distinct()
                                    .limit(3)
                                    .toArray(String[]::new))
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
                    .you(payments.name() + " has " + Text.count(payments.partitions(), "partition") + ", of "
                            + PARTITIONS + " before")
                    .because("a shop's partition is the hash of its key modulo the number of partitions:"
                            + " change one of them, or the topic, and later payments overtake earlier ones");
        }

        void rejectDisorder() {
            for (String shop : OTHERS) {
                List<String> came = sent.values().stream()
                        .filter(payment -> payment.shop().equals(shop))
                        .map(Sent::json)
                        .toList();
                List<String> kept = of(shop).stream()
                        .map(ConsumerRecord::value)
                        .filter(came::contains)
                        .distinct()
                        .toList();
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
            List<String> held =
                    records.stream().map(ConsumerRecord::value).sorted().toList();
            if (held.equals(sent.values().stream().map(Sent::json).sorted().toList())) {
                return;
            }
            Set<String> values = held.stream().map(String::valueOf).collect(Collectors.toSet());
            List<Sent> missing = sent.values().stream()
                    .filter(payment -> !values.contains(payment.json()))
                    .toList();
            boolean onlyBusiest = !missing.isEmpty()
                    && missing.stream().allMatch(payment -> payment.shop().equals(BUSIEST));
            throw (onlyBusiest
                            ? Diagnosis.of("busiest-dropped")
                                    .because("load is spread by sending it to more places,"
                                            + " and a payment that is not sent is lost")
                            : Diagnosis.of("not-every-payment-once")
                                    .because("each payment is published once, and its json is the value of the record"))
                    .you("publish was handed " + Text.count(sent.size() - OTHERS.size(), "payment") + ", "
                            + TICKS * OF_BUSIEST + " of them of " + BUSIEST)
                    .broker(Text.count(missing.size(), "payment") + " missing, "
                            + Text.count(held.size() - values.size(), "record") + " too many")
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
                                                "a consumer takes a partition's records in their order, so whoever shares"
                                                        + " one with the busiest waits: one other key or partition for it"
                                                        + " only brings other neighbours")
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
            return Stream.of(payments, spare)
                    .flatMap(topic -> topic.picture(partition -> remark(topic.name() + " P" + partition)).stream())
                    .toList();
        }

        private String remark(String place) {
            Set<String> shops = records.stream()
                    .filter(record -> place(record).equals(place))
                    .map(record -> sent(record).shop())
                    .collect(Collectors.toCollection(TreeSet::new));
            return waiting(place) + " waiting · " + String.join(" ", shops);
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
