package lesson13_keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import lesson13_keys.PaymentEvents.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Sticky keys", stub = PaymentEvents.class)
class PaymentEventsTest {

    private static final int PARTITIONS = 6;
    private static final List<String> TYPES = List.of("authorized", "captured", "refunded");

    /** Others in each run, so many that a hash has to spread them, and in a number that no rotation fits. */
    private static final List<String> CUSTOMERS = drawCustomers(11);

    @Test
    @Order(1)
    @Points(5)
    @DisplayName("each customer's events are on one partition, in the order in which they happened")
    void a_customer_has_one_partition(Kafka kafka, Learner learner) {
        Published published = new Published(kafka);
        published.publish(learner);

        published.rejectScattered();
        published.rejectDisorder();
    }

    @Test
    @Order(2)
    @Points(2)
    @DisplayName("the customers spread over several partitions")
    void the_customers_spread(Kafka kafka, Learner learner) {
        Published published = new Published(kafka);
        published.publish(learner);

        published.rejectOnePartition();
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("a customer stays on the same partition when the service is started again")
    void a_customer_stays(Kafka kafka, Learner learner) {
        Published published = new Published(kafka);
        published.publish(learner);
        published.rejectScattered();

        published.publish(learner);

        published.rejectScattered();
        published.rejectDisorder();
    }

    private static List<String> drawCustomers(int number) {
        List<String> names = Arrays.asList(
                "ada", "ben", "cleo", "dan", "eva", "finn", "gita", "hugo", "ines", "jon", "kira", "leo", "mia", "nils",
                "olga", "paul", "rosa", "sven", "tara", "udo", "vera", "wim", "yara", "zoe");
        Collections.shuffle(names, Draws.random());
        return names.subList(0, number).stream().sorted().toList();
    }

    /** The events that were handed to the learner, and where they are now. */
    private static final class Published {

        private final Kafka kafka;
        private final Topic topic;
        private final List<List<Event>> calls = new ArrayList<>();

        Published(Kafka kafka) {
            this.kafka = kafka;
            this.topic = kafka.topic("payment-events", PARTITIONS);
        }

        /** Two payments of each customer, at the same time as everybody else's. */
        void publish(Learner learner) {
            List<Event> events = new ArrayList<>();
            for (int number = 2 * calls.size() + 1; number <= 2 * calls.size() + 2; number++) {
                for (String type : TYPES) {
                    for (String customer : CUSTOMERS) {
                        events.add(event(customer, customer + "-" + number, type));
                    }
                }
            }
            calls.add(events);
            learner.run(PaymentEvents::publish, events, topic.name(), kafka.connection());
        }

        private static Event event(String customer, String payment, String type) {
            String json = "{\"customer\":\"%s\",\"payment\":\"%s\",\"type\":\"%s\"}".formatted(customer, payment, type);
            return new Event(customer, payment, type, json);
        }

        void rejectScattered() {
            List<ConsumerRecord<String, String>> records = records();
            Map<String, Set<Integer>> partitions = new TreeMap<>();
            records.forEach(record -> partitions
                    .computeIfAbsent(customer(record), c -> new TreeSet<>())
                    .add(record.partition()));
            String customer = Collections.max(
                    partitions.keySet(),
                    Comparator.comparing(name -> partitions.get(name).size()));
            Set<Integer> places = partitions.get(customer);
            if (places.size() > 1) {
                throw why(records)
                        .you("the events of " + customer + " have "
                                + Text.count(keys(customer, records).size(), "key") + ":")
                        .you(some(keys(customer, records)))
                        .broker("the events of " + customer + " are on "
                                + Text.list(places.stream().map(p -> "P" + p).toList()))
                        .broker(picture(records))
                        .failure();
            }
        }

        /** Say why a customer's events are on several partitions: the keys show it. */
        private Diagnosis why(List<ConsumerRecord<String, String>> records) {
            Set<String> all = records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
            if (CUSTOMERS.stream().allMatch(customer -> keys(customer, records).size() == 1)) {
                return Diagnosis.of("key-overruled")
                        .because("the key picks the partition only where the record names none"
                                + " and the producer has no other partitioner set");
            }
            if (all.size() == records.size()) {
                return Diagnosis.of("key-per-record")
                        .because("equal keys go to the same partition,"
                                + " and a key that no other record has keeps nothing together");
            }
            if (all.size() < CUSTOMERS.size()) {
                return Diagnosis.of("key-across-customers")
                        .because("equal keys go to the same partition, so the key has to be"
                                + " what the events that belong together share: here the customer");
            }
            return calls.size() > 1 && calls.stream().allMatch(call -> isKeptTogether(call, records))
                    ? Diagnosis.of("key-of-the-run")
                            .because("a customer stays on a partition as long as the key stays the same,"
                                    + " so nothing of a single run belongs into it")
                    : Diagnosis.of("key-too-fine")
                            .because(
                                    "order is kept within a partition alone, and only equal keys are sure to share one,"
                                            + " so all that is to stay in order needs the same key");
        }

        private boolean isKeptTogether(List<Event> call, List<ConsumerRecord<String, String>> records) {
            Set<String> values = call.stream().map(Event::json).collect(Collectors.toSet());
            List<ConsumerRecord<String, String>> ofCall = records.stream()
                    .filter(record -> values.contains(record.value()))
                    .toList();
            return CUSTOMERS.stream()
                    .allMatch(customer -> keys(customer, ofCall).size() == 1);
        }

        void rejectOnePartition() {
            List<ConsumerRecord<String, String>> records = records();
            if (records.stream().map(ConsumerRecord::partition).distinct().count() > 1) {
                return;
            }
            List<String> keys =
                    records.stream().map(ConsumerRecord::key).distinct().toList();
            throw (keys.size() == 1
                            ? Diagnosis.of("one-key-for-all")
                                    .because("equal keys go to the same partition,"
                                            + " so a key that all records share leaves the other partitions empty")
                            : Diagnosis.of("partition-fixed")
                                    .because("a partition named in the record overrules its key,"
                                            + " and here all records name the same one"))
                    .you("the events of " + Text.count(CUSTOMERS.size(), "customer") + " have "
                            + Text.count(keys.size(), "key") + ":")
                    .you(some(keys))
                    .broker(picture(records))
                    .failure();
        }

        void rejectDisorder() {
            List<ConsumerRecord<String, String>> records = records();
            for (String customer : CUSTOMERS) {
                List<String> happened = calls.stream()
                        .flatMap(List::stream)
                        .filter(event -> event.customer().equals(customer))
                        .map(Event::json)
                        .toList();
                List<String> published = records.stream()
                        .filter(record -> customer(record).equals(customer))
                        .map(ConsumerRecord::value)
                        .toList();
                if (!published.equals(happened)) {
                    int first = IntStream.range(0, happened.size())
                            .filter(i -> !published.get(i).equals(happened.get(i)))
                            .findFirst()
                            .orElseThrow();
                    throw Diagnosis.of("order-lost")
                            .you(
                                    "event " + (first + 1) + " of " + customer + " as it was handed over:",
                                    happened.get(first))
                            .broker(
                                    "event " + (first + 1) + " of " + customer + " as it is kept:",
                                    published.get(first))
                            .because("a partition keeps the order in which records are sent,"
                                    + " not the one in which things happened: send in that order")
                            .failure();
                }
            }
        }

        /** The records that the broker holds, which are the events handed out, each once and with a key. */
        private List<ConsumerRecord<String, String>> records() {
            List<ConsumerRecord<String, String>> records = topic.records();
            List<String> wanted = calls.stream()
                    .flatMap(List::stream)
                    .map(Event::json)
                    .sorted()
                    .toList();
            if (!records.stream()
                    .map(record -> String.valueOf(record.value()))
                    .sorted()
                    .toList()
                    .equals(wanted)) {
                throw Diagnosis.of("not-every-event-once")
                        .you("publish was handed " + Text.count(wanted.size(), "event"))
                        .broker(topic.picture())
                        .because("each event is published once, and its json is the value of the record")
                        .failure();
            }
            long without =
                    records.stream().filter(record -> record.key() == null).count();
            if (without > 0) {
                throw Diagnosis.of("no-key")
                        .you("sent " + Text.count(without, "record") + " without a key")
                        .broker(picture(records))
                        .because("a record without a key belongs to nobody:"
                                + " the producer fills one partition for a while, then another")
                        .failure();
            }
            return records;
        }

        private List<String> picture(List<ConsumerRecord<String, String>> records) {
            return topic.picture(partition -> records.stream()
                    .filter(record -> record.partition() == partition)
                    .map(Published::customer)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" ")));
        }

        private static Set<String> keys(String customer, List<ConsumerRecord<String, String>> records) {
            return records.stream()
                    .filter(record -> customer(record).equals(customer))
                    .map(ConsumerRecord::key)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String[] some(Collection<String> keys) {
            Stream<String> first = keys.stream().limit(3).map(key -> "  \"" + Text.line(key) + "\"");
            Stream<String> rest = keys.size() > 3 ? Stream.of("  and " + (keys.size() - 3) + " more") : Stream.of();
            return Stream.concat(first, rest).toArray(String[]::new);
        }

        private static String customer(ConsumerRecord<String, String> record) {
            return record.value().split("\"")[3];
        }
    }
}
