package lesson11_one_group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
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
import learnkafka.lesson.Wait;
import org.apache.kafka.common.errors.InvalidGroupIdException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Three consumers, one group", stub = Crew.class, limit = 60)
class CrewTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("on one partition one member handles every payment, and two are idle")
    void one_works_and_two_are_idle(Kafka kafka, Learner learner) throws Exception {
        try (Shift shift = new Shift(kafka, 1)) {
            shift.start(learner);
            shift.awaitThreeMembers();

            shift.publish(Draws.random().nextInt(6, 12));

            shift.awaitAllHandled();
            shift.rejectRepeated();
        }
    }

    @Test
    @Order(2)
    @Points(4)
    @DisplayName("on three partitions all three work, and each payment is still handled once")
    void three_share_three_partitions(Kafka kafka, Learner learner) throws Exception {
        try (Shift shift = new Shift(kafka, 3)) {
            shift.start(learner);
            shift.awaitThreeMembers();

            shift.publish(3 * Draws.random().nextInt(3, 6));

            shift.awaitAllHandled();
            shift.rejectRepeated();
        }
    }

    @Test
    @Order(3)
    @Points(2)
    @DisplayName("when the crew is closed, all three have left the group")
    void all_leave(Kafka kafka, Learner learner) throws Exception {
        try (Shift shift = new Shift(kafka, 1)) {
            shift.start(learner);
            shift.awaitThreeMembers();

            shift.close();

            shift.rejectMembers();
        }
    }

    /** What the learner's crew has to do, and what it has done so far. */
    private static final class Shift implements AutoCloseable {

        private final Kafka kafka;
        private final Topic payments;
        private final Group group;
        private final List<String> published = new ArrayList<>();
        private final List<String> handled = new CopyOnWriteArrayList<>();
        private AutoCloseable crew;
        private boolean returned;

        Shift(Kafka kafka, int partitions) {
            this.kafka = kafka;
            this.payments = kafka.topic("payments", partitions);
            this.group = kafka.group(kafka.groupName("crew"));
            publish(3);
        }

        void publish(int number) {
            List<String> values = IntStream.range(published.size(), published.size() + number)
                    .mapToObj(i -> "payment-" + (i + 1))
                    .toList();
            published.addAll(values);
            payments.publish(values);
        }

        void start(Learner learner) {
            Map<String, Object> connection = kafka.connection();
            connection.put("auto.offset.reset", "earliest");
            // So soon a member hears of another that has joined.
            connection.put("heartbeat.interval.ms", 100);
            try {
                crew = learner.ask(Crew::start, group.id(), payments.name(), handled::add, connection);
            } catch (InvalidGroupIdException refused) {
                throw Diagnosis.of("no-group")
                        .you("start threw InvalidGroupIdException: " + Text.line(refused.getMessage()))
                        .broker(groups())
                        .because("a consumer that subscribes does so as a member of a group, and group.id names it")
                        .failure(refused);
            }
        }

        /** The broker's word for it that three joined, and nobody waits for a fourth. */
        void awaitThreeMembers() {
            // What was published before is handled: at least one consumer is at work, its group known to the broker.
            Wait.until("a payment is handled", BOUND, () -> hasThreeMembers() || !handled.isEmpty());
            if (!Wait.until("three members", SOON, () -> hasThreeMembers() || isGoingWrong()) || isGoingWrong()) {
                throw whyNotThree().broker(payments.picture()).failure();
            }
        }

        private boolean hasThreeMembers() {
            List<Group.Member> members = group.stableMembers().orElse(List.of());
            int partitions = members.stream()
                    .mapToInt(member -> member.partitions().size())
                    .sum();
            return members.size() == 3 && partitions == payments.partitions();
        }

        /** Whether somebody has handled a payment, and is no member of the group. */
        private boolean isGoingWrong() {
            return !handled.isEmpty() && group.members().isEmpty();
        }

        private Diagnosis whyNotThree() {
            List<Group> groups = kafka.groupsReading(payments);
            boolean others = groups.stream().anyMatch(other -> !other.id().equals(group.id()));
            if (!others && group.members().isEmpty() && !handled.isEmpty()) {
                return Diagnosis.of("assigned-by-hand")
                        .you(work())
                        .broker(groups())
                        .because("assign() takes partitions without asking anybody:"
                                + " only who subscribes is a member, and gets a share of the group's partitions");
            }
            if (others) {
                return Diagnosis.of("group-for-each")
                        .you(work())
                        .broker(groups.stream().map(Shift::members).toList())
                        .because("each group gets every record once,"
                                + " and only consumers with the same group id share the work");
            }
            return Diagnosis.of("not-three-members")
                    .you(work())
                    .broker(groups())
                    .because("a member of a group is a consumer: three members are three consumers,"
                            + " and threads that share a consumer are one member");
        }

        void awaitAllHandled() {
            if (!Wait.until("all payments are handled", BOUND, () -> handled.containsAll(published))) {
                throw Diagnosis.of("not-handled")
                        .you(work())
                        .broker(groups())
                        .broker(payments.picture())
                        .because("a member polls on and on, and hands each record of each poll to the handler")
                        .failure();
            }
        }

        void rejectRepeated() {
            int repeated = handled.size() - new HashSet<>(handled).size();
            if (repeated > 0) {
                throw Diagnosis.of("handled-twice")
                        .you(work())
                        .broker(groups())
                        .broker("committed offsets of the group: " + group.committed(payments))
                        .broker(payments.picture())
                        .because("a partition has one owner in a group,"
                                + " who goes on where the group's committed offset is")
                        .failure();
            }
        }

        void rejectMembers() {
            if (!returned || !group.members().isEmpty()) {
                throw Diagnosis.of("not-all-left")
                        .you("close() of the crew " + (returned ? "has returned" : "has not returned"))
                        .broker(groups())
                        .because("each consumer is a member until its own close(), and keeps its partitions until then")
                        .failure();
            }
        }

        private String work() {
            return "the crew handled " + Text.count(new HashSet<>(handled).size(), "payment") + " of "
                    + published.size() + ", by " + Text.count(handled.size(), "call") + " of the handler";
        }

        private String groups() {
            return members(group);
        }

        private static String members(Group group) {
            List<Group.Member> members = group.members();
            return "group " + group.id() + " has " + Text.count(members.size(), "member")
                    + members.stream()
                            .map(member -> member.partitions().isEmpty()
                                    ? "idle"
                                    : "with "
                                            + Text.list(member.partitions().stream()
                                                    .map(partition -> "P" + partition.partition())
                                                    .toList()))
                            .collect(Collectors.joining(", ", members.isEmpty() ? "" : ": ", ""));
        }

        @Override
        public void close() throws Exception {
            if (crew != null) {
                AutoCloseable closing = crew;
                crew = null;
                returned = Wait.ends("close the crew", SOON, closing::close);
            }
        }
    }
}
