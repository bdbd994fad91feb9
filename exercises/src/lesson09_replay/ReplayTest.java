package lesson09_replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Replay history", stub = Replay.class)
class ReplayTest {

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("each partition is read from its first payment at or after the time, and to its end")
    void each_partition_is_read_from_the_time_on(Kafka kafka, Learner learner) {
        History history = new History(kafka, false);

        history.reject(history.replay(learner));
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("a partition where nothing is that late has nothing to replay")
    void a_partition_without_anything_that_late(Kafka kafka, Learner learner) {
        History history = new History(kafka, true);
        List<String> answer;
        try {
            answer = history.replay(learner);
        } catch (NullPointerException | NoSuchElementException | IllegalArgumentException thrown) {
            throw history.rejectThrown(thrown);
        }

        history.reject(answer);
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("the group goes on where it was")
    void the_group_stays_where_it_was(Kafka kafka, Learner learner) {
        History history = new History(kafka, false);
        history.replay(learner);

        history.rejectMovedGroup();
    }

    /** A topic, a time in the middle of it, and a group that is on its way through. */
    private static final class History {

        private final Map<String, Object> service;
        private final Topic payments;
        private final Group group;
        private final Instant time;
        /** The partition that may have nothing that late. */
        private final int quiet;

        private final List<ConsumerRecord<String, String>> records;
        private final Map<Integer, Long> starts = new TreeMap<>();
        private final Map<Integer, Long> committed = new TreeMap<>();

        History(Kafka kafka, boolean nothingLate) {
            // A topic keeps what was long ago, under the time that it was given, wherever it is.
            this.payments =
                    kafka.topic("payments", 3, Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1"));
            this.group = kafka.group(kafka.groupName("settlement"));
            this.service = kafka.connection();
            service.put("group.id", group.id());
            service.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            service.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
            Random random = Draws.random();
            this.time = Instant.now()
                    .minus(Duration.ofSeconds(random.nextInt(5_000, 10_000)))
                    .truncatedTo(ChronoUnit.MILLIS);
            List<Integer> partitions = new ArrayList<>(List.of(0, 1, 2));
            Collections.shuffle(partitions, Draws.random());
            this.quiet = partitions.get(2);
            // By three apart, so that no start is another's, nor one that is off by one, nor a committed offset.
            List<Integer> before = new ArrayList<>(List.of(3, 6, 9));
            Collections.shuffle(before, Draws.random());
            int more = random.nextInt(3);
            // Minutes after the time, in the order of the log: what was late on its way stands behind what was not.
            publish(partitions.get(0), before.get(0) + more, List.of(0, 4, -9, -8, 5), 2);
            publish(partitions.get(1), before.get(1) + more, List.of(3, -7, -2, 6), 2);
            publish(quiet, before.get(2) + more, nothingLate ? List.of() : List.of(2, -5), -2);
            group.commit(payments, committed);
            this.records = payments.records();
        }

        private void publish(int partition, int before, List<Integer> minutes, int committedAfterStart) {
            for (int i = before; i > 0; i--) {
                publish(partition, -10 - i);
            }
            minutes.forEach(minute -> publish(partition, minute));
            starts.put(partition, (long) before);
            committed.put(partition, (long) before + committedAfterStart);
        }

        private void publish(int partition, int minute) {
            String name = "payment-" + Long.toString(Draws.random().nextLong(1L << 40, 1L << 41), 36);
            payments.publishAt(time.plus(Duration.ofMinutes(minute)), partition, name);
        }

        List<String> replay(Learner learner) {
            return learner.ask(Replay::since, time.toEpochMilli(), payments.name(), service);
        }

        Error rejectThrown(RuntimeException thrown) {
            return Diagnosis.of("nothing-late-throws")
                    .you("since threw " + thrown.getClass().getSimpleName() + ": "
                            + Text.line(String.valueOf(thrown.getMessage())))
                    .broker(picture())
                    .because("a partition need not have a record that late, and the broker has no offset for it then:"
                            + " offsetsForTimes holds null there, and listOffsets -1")
                    .failure(thrown);
        }

        void reject(List<String> answer) {
            Map<String, Long> offsets =
                    records.stream().collect(Collectors.toMap(ConsumerRecord::value, ConsumerRecord::offset));
            answer.stream()
                    .filter(value -> !offsets.containsKey(value))
                    .findFirst()
                    .ifPresent(value -> {
                        throw Diagnosis.of("not-the-value")
                                .you("since returned: " + Text.line(value))
                                .broker("a payment is: " + records.get(0).value())
                                .because("a record has a key, headers, a timestamp and a value:"
                                        + " the payment is the value")
                                .failure();
                    });
            Map<Integer, List<Long>> read = new TreeMap<>();
            starts.keySet()
                    .forEach(partition -> read.put(
                            partition,
                            answer.stream()
                                    .filter(value -> of(partition).stream()
                                            .anyMatch(record -> record.value().equals(value)))
                                    .map(offsets::get)
                                    .toList()));
            if (any(read, (partition, there) -> !there.equals(from(starts.get(partition), partition)))) {
                throw why(read)
                        .you(read.entrySet().stream()
                                .map(there -> "since read of P" + there.getKey() + " " + say(there.getValue()))
                                .toArray(String[]::new))
                        .broker(picture())
                        .failure();
            }
        }

        private Diagnosis why(Map<Integer, List<Long>> read) {
            if (read.values().stream().allMatch(List::isEmpty)) {
                return Diagnosis.of("nothing-replayed")
                        .because("a consumer reads from its position: it needs partitions,"
                                + " and in each of them an offset that the time stands for");
            }
            if (starts.values().stream()
                    .anyMatch(start -> all(read, (partition, there) -> there.equals(from(start, partition))))) {
                return Diagnosis.of("one-offset-for-all")
                        .because("offsets count within one partition: the same time has another offset in each");
            }
            if (all(read, (partition, there) -> there.equals(stampedLate(partition)))) {
                return Diagnosis.of("filtered-by-time")
                        .because("timestamps are the producers' and need not rise along a partition:"
                                + " what stands behind the first that is late enough belongs to the replay");
            }
            if (any(read, (partition, there) -> partition != quiet && there.equals(from(0, partition)))) {
                return Diagnosis.of("from-the-start")
                        .because("the broker can look up where a time begins:"
                                + " ask it with the time in milliseconds, and go there before you read");
            }
            if (any(read, (partition, there) -> partition != quiet && startsAt(committed, there, partition))) {
                return Diagnosis.of("not-moved")
                        .because("a consumer that is sent nowhere begins where its group has committed:"
                                + " it takes a seek to begin elsewhere");
            }
            if (any(read, (partition, there) -> there.equals(from(starts.get(partition) + 1, partition)))) {
                return Diagnosis.of("after-the-time")
                        .because("the first offset at or after a time is what the broker looks up:"
                                + " a payment stamped with that very millisecond belongs to it");
            }
            if (read.get(quiet).equals(from(0, quiet))) {
                return Diagnosis.of("nothing-late-from-start")
                        .because("where the broker finds no record that late, all records are too old:"
                                + " what there is to replay begins at the partition's end");
            }
            if (startsAt(committed, read.get(quiet), quiet)) {
                return Diagnosis.of("nothing-late-not-moved")
                        .because("a partition on which nobody seeks is read from where the group has committed:"
                                + " one without a record that late has to be sent to its end");
            }
            return Diagnosis.of("not-the-replay")
                    .because("a replay is, in each partition, all from the first record at or after the time on,"
                            + " in the order of the offsets");
        }

        private boolean startsAt(Map<Integer, Long> offsets, List<Long> read, int partition) {
            return read.equals(from(offsets.get(partition), partition));
        }

        private static boolean all(Map<Integer, List<Long>> read, BiPredicate<Integer, List<Long>> condition) {
            return !any(read, condition.negate());
        }

        private static boolean any(Map<Integer, List<Long>> read, BiPredicate<Integer, List<Long>> condition) {
            return read.entrySet().stream().anyMatch(there -> condition.test(there.getKey(), there.getValue()));
        }

        private List<ConsumerRecord<String, String>> of(int partition) {
            return records.stream()
                    .filter(record -> record.partition() == partition)
                    .toList();
        }

        /** All offsets of a partition from one on. */
        private List<Long> from(long start, int partition) {
            return LongStream.range(start, of(partition).size()).boxed().toList();
        }

        private List<Long> stampedLate(int partition) {
            return of(partition).stream()
                    .filter(this::isLate)
                    .map(ConsumerRecord::offset)
                    .toList();
        }

        private boolean isLate(ConsumerRecord<String, String> record) {
            return record.timestamp() >= time.toEpochMilli();
        }

        void rejectMovedGroup() {
            Map<Integer, Long> now = group.committed(payments);
            if (!now.equals(committed)) {
                throw (now.equals(starts)
                                ? Diagnosis.of("group-reset")
                                        .because("a group's committed offsets are its bookmark: who moves them"
                                                + " sends the service itself back, and a seek moves one consumer only")
                                : Diagnosis.of("commits-moved")
                                        .because(
                                                "who commits in a group's name moves the group: a consumer with a group.id"
                                                        + " does so when it is closed, unless enable.auto.commit is off"))
                        .you("since has read history, in the name of group " + group.id())
                        .broker("group " + group.id() + " had committed " + offsets(committed))
                        .broker("now it has committed          " + offsets(now))
                        .broker(picture())
                        .failure();
            }
        }

        private static String offsets(Map<Integer, Long> offsets) {
            return offsets.entrySet().stream()
                    .map(offset -> "P" + offset.getKey() + " " + offset.getValue())
                    .collect(Collectors.joining(", "));
        }

        private static String say(List<Long> offsets) {
            return offsets.isEmpty()
                    ? "nothing"
                    : "the offsets " + offsets.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        /** A tile for each record, and where the replay begins. */
        private List<String> picture() {
            List<String> lines = new ArrayList<>();
            lines.add(payments.name() + ": ■ stamped with the time or later, □ before it");
            starts.forEach((partition, start) -> lines.add("P" + partition + " "
                    + of(partition).stream()
                            .map(record -> isLate(record) ? "■" : "□")
                            .collect(Collectors.joining())
                    + (stampedLate(partition).isEmpty() ? " nothing to replay" : " from offset " + start + " on")
                    + ", committed " + committed.get(partition)));
            return lines;
        }
    }
}
