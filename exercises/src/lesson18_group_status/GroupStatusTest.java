package lesson18_group_status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Reader;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import learnkafka.lesson.host.HostFailure;
import learnkafka.stub.Todo;
import lesson18_group_status.GroupStatus.Line;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Group status and lag", stub = GroupStatus.class)
class GroupStatusTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Given by both consumers: it tells programs apart, not members. */
    private static final String CLIENT = "settlement-desk";

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("a group at work: who has which partition, and how far it is there")
    void a_group_at_work(Kafka kafka, Learner learner) {
        Status status = new Status(kafka);
        status.join();

        status.reject(status.describe(learner));
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("a group that everybody has left still has its offsets")
    void a_group_without_members(Kafka kafka, Learner learner) {
        Status status = new Status(kafka);

        status.reject(status.describe(learner));
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("a group that does not exist has no status at all")
    void a_group_that_does_not_exist(Kafka kafka, Learner learner) {
        Topic payments = kafka.topic("payments", 2).publish("payment", 6);
        Group nobody = kafka.group(kafka.groupName("nobody"));
        Optional<List<Line>> answer;
        try {
            answer = learner.ask(
                    GroupStatus::describe, nobody.id(), payments.name(), payments.partitions(), kafka.connection());
        } catch (Todo | HostFailure unfinished) {
            throw unfinished;
        } catch (Exception thrown) {
            throw Diagnosis.of("unknown-group-throws")
                    .you("describe of the group " + nobody.id() + " threw " + say(thrown))
                    .broker("it has no group " + nobody.id() + ", and says so by an error since Kafka 4.0")
                    .because("that a group does not exist is an answer like any other,"
                            + " and who watches groups has to be given it")
                    .failure(thrown);
        }
        if (answer.isPresent()) {
            throw Diagnosis.of("unknown-taken-for-empty")
                    .you("describe of the group " + nobody.id() + " answered "
                            + Text.count(answer.get().size(), "line"))
                    .broker("it has no group " + nobody.id())
                    .because("a group without members is known by its committed offsets,"
                            + " and one that nobody has ever used is not there:"
                            + " describeConsumerGroups tells the two apart")
                    .failure();
        }
    }

    private static String say(Throwable thrown) {
        return thrown.getClass().getSimpleName() + ": " + Text.line(String.valueOf(thrown.getMessage()));
    }

    private static String say(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    /** A group, and the status that it has by the test's own arithmetic. */
    private static final class Status {

        private final Kafka kafka;
        private final Topic payments;
        private final Group group;
        private final List<Long> ends = new ArrayList<>();
        private final Map<Integer, Long> committed = new TreeMap<>();
        private final Map<Integer, String> members = new TreeMap<>();

        /** Commit a part on one partition, all on another, offset 0 on a third, nothing on the last. */
        Status(Kafka kafka) {
            this.kafka = kafka;
            this.payments = kafka.topic("payments", 4).publish("payment", 16);
            this.group = kafka.group(kafka.groupName("settlement"));
            List<Integer> partitions = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(partitions, Draws.random());
            for (int partition = 0; partition < partitions.size(); partition++) {
                int more = 1 + partitions.indexOf(partition);
                for (int i = 1; i <= more; i++) {
                    payments.publishTo(partition, null, "late-payment-" + i);
                }
                ends.add(4L + more);
            }
            Collections.shuffle(partitions, Draws.random());
            committed.put(partitions.get(0), 2L);
            committed.put(partitions.get(1), ends.get(partitions.get(1)));
            committed.put(partitions.get(2), 0L);
            group.commit(payments, committed);
        }

        /** Let two consumers join, read, and commit nothing. */
        void join() {
            List<Reader> readers = List.of(reader(), reader());
            Wait.need("two members with two partitions each", BOUND, () -> {
                readers.forEach(Reader::poll);
                return group.stableMembers()
                        .map(members -> members.stream()
                                .map(member -> member.partitions().size())
                                .toList())
                        .equals(Optional.of(List.of(2, 2)));
            });
            group.members()
                    .forEach(member -> member.partitions().forEach(p -> members.put(p.partition(), member.id())));
        }

        private Reader reader() {
            Map<String, Object> settings = kafka.connection();
            settings.put("group.id", group.id());
            settings.put("client.id", CLIENT);
            settings.put("enable.auto.commit", false);
            settings.put("auto.offset.reset", "earliest");
            settings.put("key.deserializer", StringDeserializer.class);
            settings.put("value.deserializer", StringDeserializer.class);
            return kafka.reader("a consumer of " + group.id(), settings).subscribe(payments);
        }

        Optional<List<Line>> describe(Learner learner) {
            try {
                return learner.ask(
                        GroupStatus::describe, group.id(), payments.name(), payments.partitions(), kafka.connection());
            } catch (NullPointerException | NoSuchElementException thrown) {
                throw Diagnosis.of("missing-commit-throws")
                        .you("describe threw " + say(thrown))
                        .broker(picture())
                        .because("a group need not have committed on every partition,"
                                + " and for one where it has not there is no offset to be had")
                        .failure(thrown);
            }
        }

        void reject(Optional<List<Line>> answer) {
            if (answer.isEmpty()) {
                throw Diagnosis.of("empty-taken-for-unknown")
                        .you("describe answered that there is no group " + group.id())
                        .broker("group " + group.id() + " is " + group.state() + ", with "
                                + Text.count(group.members().size(), "member"))
                        .broker(picture())
                        .because("a group exists as long as it has members or committed offsets")
                        .failure();
            }
            List<Line> lines = answer.get().stream()
                    .sorted(Comparator.comparing(Line::partition))
                    .toList();
            rejectLines(lines);
            rejectField(lines, line -> line.end() != ends.get(line.partition()), this::wrongEnd);
            rejectField(lines, line -> !line.committed().equals(committed(line)), this::wrongCommit);
            rejectField(lines, line -> !line.lag().equals(lag(line)), this::wrongLag);
            rejectField(lines, line -> !line.member().equals(member(line)), this::wrongMember);
        }

        private void rejectLines(List<Line> lines) {
            List<Integer> all = lines.stream().map(Line::partition).toList();
            List<Integer> expected =
                    IntStream.range(0, payments.partitions()).boxed().toList();
            if (!all.equals(expected)) {
                throw (all.containsAll(expected)
                                ? Diagnosis.of("line-too-many")
                                        .because("a status has one line for each partition of the topic")
                                : Diagnosis.of("partition-left-out")
                                        .because("a partition is the topic's, whether somebody has it or not"
                                                + " and whether something is committed there or not"))
                        .you("describe answered lines for these partitions: " + all)
                        .broker(picture())
                        .failure();
            }
        }

        private static void rejectField(List<Line> lines, Predicate<Line> wrong, Function<Line, Diagnosis> why) {
            lines.stream().filter(wrong).findFirst().ifPresent(line -> {
                throw why.apply(line).failure();
            });
        }

        private Diagnosis wrongEnd(Line line) {
            return Diagnosis.of("not-the-end")
                    .because("the end offset is the one that the partition's next record will get")
                    .you("describe answered for P" + line.partition() + " the end offset " + line.end())
                    .broker(picture());
        }

        private Diagnosis wrongCommit(Line line) {
            Diagnosis diagnosis = committed(line).isPresent()
                    ? Diagnosis.of("not-the-committed")
                            .because("what a group has committed is kept by the broker:"
                                    + " ask listConsumerGroupOffsets")
                    : withoutCommit(line.committed().equals(Optional.of(line.end())));
            return diagnosis
                    .you("describe answered for P" + line.partition() + " the committed offset " + say(line.committed())
                            + " and a lag of " + say(line.lag()))
                    .broker(picture());
        }

        private Diagnosis wrongLag(Line line) {
            Diagnosis diagnosis = committed(line).isPresent()
                    ? Diagnosis.of("lag-miscounted")
                            .because("the lag on a partition is its end offset minus the committed offset:"
                                    + " both name the next record, so nothing is added or taken off")
                    : withoutCommit(line.lag().equals(Optional.of(0L)));
            return diagnosis
                    .you("describe answered for P" + line.partition() + " a lag of " + say(line.lag()))
                    .broker(picture());
        }

        private static Diagnosis withoutCommit(boolean asIfAtTheEnd) {
            return asIfAtTheEnd
                    ? Diagnosis.of("lag-from-position")
                            .because("a position is where one consumer would read next,"
                                    + " and lag is counted from what the group has committed")
                    : Diagnosis.of("zero-for-no-commit")
                            .because("no committed offset is not offset 0:"
                                    + " where the group will start there, its consumers' auto.offset.reset decides");
        }

        private Diagnosis wrongMember(Line line) {
            return (line.member().equals(Optional.of(CLIENT))
                            ? Diagnosis.of("client-for-member")
                                    .because("a client id is a name that any number of consumers may share,"
                                            + " and the member id is the one that the group gave to each")
                            : Diagnosis.of("not-its-member")
                                    .because("each member has partitions of its own, and its assignment says which"))
                    .you("describe answered for P" + line.partition() + " the member " + say(line.member()))
                    .broker(picture())
                    .broker(Text.count(group.members().size(), "member") + ":")
                    .broker(group.members().stream()
                            .map(member -> member.id() + ", client id " + member.client() + ", has "
                                    + Text.list(member.partitions().stream()
                                            .map(p -> "P" + p.partition())
                                            .toList()))
                            .toList());
        }

        private Optional<Long> committed(Line line) {
            return Optional.ofNullable(committed.get(line.partition()));
        }

        private Optional<Long> lag(Line line) {
            return committed(line).map(offset -> ends.get(line.partition()) - offset);
        }

        private Optional<String> member(Line line) {
            return Optional.ofNullable(members.get(line.partition()));
        }

        private List<String> picture() {
            return payments.picture(
                    p -> "end " + ends.get(p) + ", committed " + say(Optional.ofNullable(committed.get(p))));
        }
    }
}
