package lesson15_partitioner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.host.HostFailure;
import lesson15_partitioner.VipPartitioner.Payment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Your own partitioner", stub = VipPartitioner.class)
class VipPartitionerTest {

    /** Another in each run. One less is no power of two, so that no hash is divided by it without a remainder. */
    private static final int PARTITIONS = List.of(4, 6, 7, 8).get(Draws.random().nextInt(4));

    private static final List<String> VIPS = draw("vip-", 20);
    private static final List<String> OTHERS = Stream.concat(
                    // The hash code of the first is the least int, which has no absolute value.
                    Stream.of("polygenelubricants", "ex-vip-" + Draws.random().nextInt(1000)), draw("c-", 118).stream())
            .toList();

    @Test
    @Order(1)
    @Points(3)
    @DisplayName("the last partition has the payments of VIPs, and no others")
    void vips_are_alone(Kafka kafka, Learner learner) {
        new Published(kafka, learner, PARTITIONS).publishAll();
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("everybody else is hashed over the rest: one partition a customer, and none left empty")
    void the_rest_is_hashed(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner, PARTITIONS);
        published.publishAll();

        published.rejectScattered();
        published.rejectEmpty();
    }

    @Test
    @Order(3)
    @Points(2)
    @DisplayName("payments without a key arrive, and not among the VIPs")
    void null_keys_survive(Kafka kafka, Learner learner) {
        Published published = new Published(kafka, learner, PARTITIONS);
        published.publishAll();

        published.tryPublish(
                Collections.nCopies(20, Optional.<String>empty()).stream()
                        .map(Published::payment)
                        .toList(),
                Diagnosis.of("null-key-throws")
                        .you("a payment without a customer was to be published")
                        .because("a partitioner is asked about records without a key too,"
                                + " and has to name a partition for each, from 0 up"));

        published.rejectOthersOnLast();
    }

    @Test
    @Order(4)
    @Points(2)
    @DisplayName("a topic may have any number of partitions: two, or one")
    void any_number_of_partitions(Kafka kafka, Learner learner) {
        new Published(kafka, learner, PARTITIONS).publishAll();
        new Published(kafka, learner, 2).publishAll();

        Published one = new Published(kafka, learner, 1);
        one.tryPublish(
                Published.payments(),
                Diagnosis.of("one-partition-throws")
                        .you("payments were to be published to a topic with one partition")
                        .because("the last partition may be the first as well: then it has to take everything,"
                                + " for there is no rest to hash over"));
    }

    private static List<String> draw(String prefix, int number) {
        return Draws.random()
                .ints(1000, 10_000)
                .distinct()
                .limit(number)
                .mapToObj(id -> prefix + id)
                .toList();
    }

    /** The payments that were handed to the learner, and where they are now. */
    private static final class Published {

        private final Kafka kafka;
        private final Learner learner;
        private final Topic topic;
        private final int last;
        private final List<Payment> sent = new ArrayList<>();
        private List<ConsumerRecord<String, String>> records = List.of();

        Published(Kafka kafka, Learner learner, int partitions) {
            this.kafka = kafka;
            this.learner = learner;
            this.topic = kafka.topic("payments-on-" + partitions, partitions);
            this.last = partitions - 1;
        }

        /** Publish two payments of each customer, from one producer each, and see that VIPs have the last partition. */
        void publishAll() {
            publish(payments());
            publish(payments());
            rejectVipsElsewhere();
            rejectOthersOnLast();
        }

        static List<Payment> payments() {
            return Stream.concat(VIPS.stream(), OTHERS.stream())
                    .map(customer -> payment(Optional.of(customer)))
                    .toList();
        }

        static Payment payment(Optional<String> customer) {
            return new Payment(customer, "{\"amount\":" + Draws.random().nextLong(1L << 40) + "}");
        }

        /** Publish, and take whatever is thrown for the mistake that the payments are about. */
        void tryPublish(List<Payment> payments, Diagnosis mistake) {
            try {
                send(payments);
            } catch (HostFailure noAnswer) {
                throw noAnswer;
            } catch (RuntimeException thrown) {
                throw mistake.you("publish threw " + Text.line(thrown.toString()))
                        .broker(topic.picture())
                        .failure(thrown);
            }
            rejectLost(payments);
        }

        private void publish(List<Payment> payments) {
            try {
                send(payments);
            } catch (IllegalArgumentException thrown) {
                if (String.valueOf(thrown.getMessage()).contains("invalid partition")) {
                    throw Diagnosis.of("negative-partition")
                            .you("publish threw " + Text.line(thrown.toString()))
                            .broker(topic.picture())
                            .because("a hash may be negative, its remainder is then too,"
                                    + " and Math.abs leaves the least int as it is: Utils.toPositive is never negative")
                            .failure(thrown);
                }
                throw thrown;
            }
            rejectLost(payments);
        }

        private void send(List<Payment> payments) {
            // A record for a partition that does not exist waits as long as these allow.
            Map<String, Object> connection = kafka.connection();
            connection.put("request.timeout.ms", 2_000);
            connection.put("delivery.timeout.ms", 2_500);
            learner.run(VipPartitioner::publish, payments, topic.name(), connection);
        }

        private void rejectLost(List<Payment> published) {
            sent.addAll(published);
            records = topic.records();
            List<String> held = records.stream()
                    .map(record -> record.key() + " " + record.value())
                    .sorted()
                    .toList();
            List<String> wanted = sent.stream()
                    .map(payment -> payment.customer().orElse(null) + " " + payment.json())
                    .sorted()
                    .toList();
            if (held.equals(wanted)) {
                return;
            }
            List<String> lost = new ArrayList<>(wanted);
            held.forEach(lost::remove);
            if (lost.isEmpty() || held.size() + lost.size() > wanted.size()) {
                throw Diagnosis.of("not-every-payment-once")
                        .you("publish was handed " + Text.count(wanted.size(), "payment"))
                        .broker(picture())
                        .because("each payment is published once, with its customer as the key")
                        .failure();
            }
            throw Diagnosis.of("no-such-partition")
                    .you("of " + Text.count(wanted.size(), "payment") + ", " + lost.size()
                            + " never arrived, among them one of "
                            + lost.get(lost.size() - 1).split(" ")[0])
                    .broker(picture())
                    .because("partitions are numbered from 0, so the last has one less than their number;"
                            + " a record for one that is not there waits until it expires")
                    .failure();
        }

        private void rejectVipsElsewhere() {
            Set<Integer> places = places(Published::isVip);
            if (places.equals(Set.of(last))) {
                return;
            }
            throw (places.size() == 1
                            ? Diagnosis.of("vips-not-last")
                                    .because("the number of partitions is the topic's own:"
                                            + " cluster.partitionCountForTopic(topic) tells, and the last is one less")
                            : Diagnosis.of("vips-not-recognised")
                                    .because("the partitioner gets the key as it was handed to send(),"
                                            + " and the bytes that the serializer made of it: text is in the first"))
                    .you("the payments of VIPs are on " + list(places))
                    .broker(picture())
                    .failure();
        }

        void rejectOthersOnLast() {
            List<String> guests = records.stream()
                    .filter(record -> record.partition() == last && !isVip(record))
                    .map(record -> String.valueOf(record.key()))
                    .distinct()
                    .toList();
            if (guests.isEmpty()) {
                return;
            }
            throw (guests.equals(List.of("null"))
                            ? Diagnosis.of("null-key-among-vips")
                                    .because("a record without a key is nobody's, and so no VIP's")
                            : guests.stream().allMatch(guest -> guest.contains("vip-"))
                                    ? Diagnosis.of("not-a-vip")
                                            .because("a VIP's id begins with vip-;"
                                                    + " a key that only contains it is another customer's")
                                    : Diagnosis.of("vips-not-alone")
                                            .because("a hash over all partitions reaches the last one too:"
                                                    + " the rest has one partition fewer"))
                    .you("on P" + last + ", besides VIPs: "
                            + Text.line(Text.list(guests.subList(0, Math.min(3, guests.size()))))
                            + (guests.size() > 3 ? " and " + (guests.size() - 3) + " more" : ""))
                    .broker(picture())
                    .failure();
        }

        void rejectScattered() {
            Map<String, Set<Integer>> places = new TreeMap<>();
            records.forEach(record ->
                    places.computeIfAbsent(record.key(), key -> new TreeSet<>()).add(record.partition()));
            List<String> scattered = places.keySet().stream()
                    .filter(customer -> places.get(customer).size() > 1)
                    .toList();
            if (!scattered.isEmpty()) {
                throw Diagnosis.of("not-hashed")
                        .you("the two payments of " + scattered.get(0) + " are on "
                                + list(places.get(scattered.get(0))))
                        .broker(Text.count(scattered.size(), "customer") + " of " + places.size()
                                + " on two partitions")
                        .broker(picture())
                        .because(
                                "a customer stays on a partition only if it follows from the contents of the key alone,"
                                        + " in this producer and in the next")
                        .failure();
            }
        }

        void rejectEmpty() {
            Set<Integer> used = places(record -> !isVip(record));
            if (used.size() < last) {
                throw Diagnosis.of("rest-left-empty")
                        .you("the payments of " + Text.count(OTHERS.size(), "other customer") + " are on " + list(used))
                        .broker(picture())
                        .because("a hash spreads over all of the rest if it is divided"
                                + " by as many partitions as the rest has")
                        .failure();
            }
        }

        private Set<Integer> places(Predicate<ConsumerRecord<String, String>> which) {
            return records.stream()
                    .filter(which)
                    .map(ConsumerRecord::partition)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<String> picture() {
            return topic.picture(partition -> {
                long vips = records.stream()
                        .filter(record -> record.partition() == partition && isVip(record))
                        .count();
                return vips == 0 ? "" : "VIPs: " + vips;
            });
        }

        private static boolean isVip(ConsumerRecord<String, String> record) {
            return record.key() != null && record.key().startsWith("vip-");
        }

        private static String list(Set<Integer> partitions) {
            return Text.list(
                    partitions.stream().map(partition -> "P" + partition).toList());
        }
    }
}
