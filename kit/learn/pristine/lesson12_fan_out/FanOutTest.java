package lesson12_fan_out;

import java.time.Duration;
import java.util.List;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Group;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Reader;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "A full copy for each group", stub = FanOut.class)
class FanOutTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("each service sees every payment, those from before it started too")
    void each_service_sees_every_payment(Kafka kafka, Learner learner) {
        Topic payments = kafka.topic("payments", 3).publish("payment", 30);
        Reader notifications =
                start(kafka.groupName("notifications"), kafka, learner).subscribe(payments);
        Reader auditLog = start(kafka.groupName("audit-log"), kafka, learner).subscribe(payments);

        readAll(notifications, auditLog);

        rejectSharedGroup(kafka, payments, notifications, auditLog);
        rejectMissing(payments, 30, notifications, auditLog);
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("a service that falls behind holds up nobody else")
    void offsets_move_independently(Kafka kafka, Learner learner) {
        Topic payments = kafka.topic("payments", 3).publish("payment", 30);
        Reader notifications =
                start(kafka.groupName("notifications"), kafka, learner).subscribe(payments);
        Reader auditLog = start(kafka.groupName("audit-log"), kafka, learner).subscribe(payments);
        readAll(notifications, auditLog);
        rejectSharedGroup(kafka, payments, notifications, auditLog);
        rejectMissing(payments, 30, notifications, auditLog);
        auditLog.commit();
        auditLog.close();

        payments.publish("late-payment", 6);
        readAll(notifications);
        notifications.commit();

        rejectMissing(payments, 36, notifications);
        long behind = group(kafka, auditLog).lag(payments);
        if (group(kafka, notifications).lag(payments) != 0 || behind != 6) {
            throw Diagnosis.of("offsets-not-independent")
                    .you(notifications.who() + " has read and committed everything, " + auditLog.who() + " has stopped")
                    .broker(
                            "lag of " + notifications.who() + ": "
                                    + group(kafka, notifications).lag(payments),
                            "lag of " + auditLog.who() + ": " + behind)
                    .because("each group has committed offsets of its own, and one group's progress moves only those")
                    .failure();
        }
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("a service that is restarted goes on where it was")
    void a_restarted_service_goes_on(Kafka kafka, Learner learner) {
        Topic payments = kafka.topic("payments", 3).publish("payment", 30);
        String service = kafka.groupName("audit-log");
        Reader before = start(service, kafka, learner).subscribe(payments);
        readAll(before);
        rejectMissing(payments, 30, before);
        before.commit();
        before.close();

        payments.publish("late-payment", 5);
        Reader after = start(service, kafka, learner).subscribe(payments);
        readAll(after);

        if (!before.groupId().equals(after.groupId())) {
            throw Diagnosis.of("new-group-each-start")
                    .you(
                            service + " read 30 payments, was restarted, 5 more came",
                            "after the restart it read " + Text.count(after.count(), "payment"))
                    .broker(committed(kafka, before, payments), committed(kafka, after, payments))
                    .because("the committed offsets belong to a group, and a new group id is a group without any")
                    .failure();
        }
        rejectMissing(payments, 5, after);
    }

    private static Reader start(String service, Kafka kafka, Learner learner) {
        return kafka.reader(service, learner.ask(FanOut::consumerOf, service, kafka.connection()));
    }

    private static void readAll(Reader... readers) {
        Wait.need("every service is at the end of its partitions", BOUND, () -> {
            List.of(readers).forEach(Reader::poll);
            return List.of(readers).stream().allMatch(Reader::atEnd);
        });
    }

    private static void rejectSharedGroup(Kafka kafka, Topic payments, Reader one, Reader other) {
        List<Group.Member> members = group(kafka, one).members();
        if (members.size() > 1) {
            throw Diagnosis.of("one-group-for-all")
                    .you(one.who() + " got " + Text.count(one.count(), "payment") + ", " + other.who() + " got "
                            + other.count())
                    .broker("group " + group(kafka, one).id() + " has " + Text.count(members.size(), "member"))
                    .broker(payments.picture(partition -> "now of " + (one.has(partition) ? one.who() : other.who())))
                    .because("both services joined the same group, and the members of a group share the records")
                    .failure();
        }
    }

    private static void rejectMissing(Topic payments, int expected, Reader... readers) {
        for (Reader reader : readers) {
            if (reader.count() == 0) {
                throw Diagnosis.of("starts-at-the-end")
                        .you(reader.who() + " got none of " + Text.count(expected, "payment"))
                        .broker(payments.picture(
                                partition -> "offset of " + reader.who() + ": " + reader.position(partition)))
                        .because("a group without committed offsets starts at the end,"
                                + " unless auto.offset.reset says where else")
                        .failure();
            }
            if (reader.count() != expected) {
                throw Diagnosis.of("not-every-payment")
                        .you(reader.who() + " got " + reader.count() + " of " + Text.count(expected, "payment"))
                        .broker(payments.picture())
                        .because("each group gets every record of the topic once")
                        .failure();
            }
        }
    }

    private static Group group(Kafka kafka, Reader reader) {
        return kafka.group(reader.groupId().orElseThrow());
    }

    private static String committed(Kafka kafka, Reader reader, Topic payments) {
        Group group = group(kafka, reader);
        return "group " + group.id() + ": committed " + group.committed(payments);
    }
}
