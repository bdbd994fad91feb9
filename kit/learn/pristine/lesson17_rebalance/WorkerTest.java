package lesson17_rebalance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Group;
import learnkafka.lesson.Hands;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.OtherJvm;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Losing a consumer", stub = Worker.class, limit = 60)
class WorkerTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Short enough to wait for, long enough that a busy machine's heartbeats come in time. */
    private static final int SESSION_MILLIS = 3_000;

    @Test
    @Order(1)
    @Points(5)
    @DisplayName("a worker that leaves hands over at once, and no payment is handled twice")
    void a_worker_leaves(Kafka kafka, Learner learner) throws Exception {
        Room room = new Room(kafka);
        Hired first = room.hire("worker-1", learner);
        room.publish(12);
        room.awaitAllHandled("the first worker has handled what was there");
        Hired second = room.hire("worker-2", learner);
        room.awaitMembers(2);
        room.publish(12);
        room.awaitAllHandled("both workers have handled what came later");
        room.rejectRepeated("worker-2 joined the group");

        room.dismiss(second);
        room.publish(12);
        room.awaitAllHandled("the worker that stayed has taken over");
        room.rejectRepeated("worker-2 left the group");
        room.dismiss(first);
    }

    @Test
    @Order(2)
    @Points(5)
    @DisplayName("when a worker's JVM is killed, another takes over and no payment is lost")
    void a_worker_is_killed(Kafka kafka, Learner learner) throws Exception {
        Room room = new Room(kafka);
        room.hire("worker-1", learner);
        room.publish(12);
        room.awaitAllHandled("the first worker has handled what was there");
        OtherJvm machine = learner.inAnotherJvm();
        Hired killed = room.hire("worker-2", machine);
        room.awaitMembers(2);
        killed.hands.holdNext();
        room.publish(12);
        Wait.need("worker-2 is at work", BOUND, killed.hands::isHeld);

        machine.destroyForcibly();

        room.rejectLost(killed);
        room.close();
    }

    /** A worker that was started, and what its handler does. */
    private static final class Hired {

        private final String name;
        private final Hands<String> hands = new Hands<>();
        private AutoCloseable worker;

        Hired(String name) {
            this.name = name;
        }
    }

    /** The workers of one group, and what they have to do. */
    private static final class Room {

        private final Kafka kafka;
        private final Topic payments;
        private final Group group;
        private final List<Hired> hired = new ArrayList<>();
        private final Set<String> published = new LinkedHashSet<>();
        private final int sessionTimeout;

        Room(Kafka kafka) {
            this.kafka = kafka;
            this.payments = kafka.topic("payments", 4);
            this.group = kafka.group(kafka.groupName("workers"));
            this.sessionTimeout =
                    Math.max(SESSION_MILLIS, Integer.parseInt(kafka.brokerSetting("group.min.session.timeout.ms")));
        }

        Hired hire(String name, Learner learner) {
            Map<String, Object> settings = new HashMap<>(kafka.connection());
            settings.put("group.id", group.id());
            settings.put("client.id", name);
            settings.put("auto.offset.reset", "earliest");
            settings.put("enable.auto.commit", false);
            settings.put("session.timeout.ms", sessionTimeout);
            settings.put("heartbeat.interval.ms", 100);
            settings.put("key.deserializer", StringDeserializer.class.getName());
            settings.put("value.deserializer", StringDeserializer.class.getName());
            Hired newcomer = new Hired(name);
            hired.add(newcomer);
            newcomer.worker = learner.ask(Worker::start, settings, payments.name(), newcomer.hands);
            return newcomer;
        }

        void publish(int number) {
            List<String> values = IntStream.range(published.size(), published.size() + number)
                    .mapToObj(i -> "payment-" + (i + 1))
                    .toList();
            published.addAll(values);
            payments.publish(values);
        }

        void awaitMembers(int number) {
            Wait.need(
                    Text.count(number, "worker") + " with partitions",
                    BOUND,
                    () -> group.stableMembers()
                            .filter(members -> members.size() == number)
                            .filter(members -> members.stream()
                                    .noneMatch(member -> member.partitions().isEmpty()))
                            .isPresent());
        }

        void awaitAllHandled(String name) {
            if (!Wait.until(name, BOUND, this::allHandled)) {
                throw Diagnosis.of("not-handled")
                        .you(handledByEach())
                        .broker(members())
                        .broker(payments.picture())
                        .because("a worker polls on and on, and handles each record that a poll returns")
                        .failure();
            }
        }

        /** Ask a worker to stop, and see on the broker that it did. */
        void dismiss(Hired leaver) throws Exception {
            boolean returned = close(leaver);
            boolean left = Wait.until(
                    leaver.name + " has left",
                    AT_ONCE,
                    () -> group.members().stream()
                            .noneMatch(member -> member.client().equals(leaver.name)));
            if (returned && left) {
                return;
            }
            int before = leaver.hands.handled().size();
            publish(12);
            boolean polls = !returned
                    || Wait.until(
                            "the worker handles more",
                            AT_ONCE,
                            () -> leaver.hands.handled().size() > before);
            throw (polls
                            ? Diagnosis.of("polls-on-after-wakeup")
                                    .because(
                                            "wakeup() ends one poll by a WakeupException; whoever swallows it polls on")
                            : Diagnosis.of("never-left")
                                    .because("a member leaves its group by close() of its consumer;"
                                            + " until then it counts as alive, or its session has to run out"))
                    .you(leaver.name + " was told to stop, close() " + (returned ? "returned" : "has not returned"))
                    .broker(members())
                    .failure();
        }

        private boolean close(Hired leaver) throws Exception {
            try {
                return Wait.ends("close " + leaver.name, AT_ONCE, leaver.worker::close);
            } catch (ConcurrentModificationException twoThreads) {
                throw Diagnosis.of("closed-from-another-thread")
                        .you("close() of " + leaver.name + " threw: " + twoThreads.getMessage())
                        .broker(members())
                        .because("a KafkaConsumer belongs to the thread that polls;"
                                + " wakeup() is the only method that another thread may call")
                        .failure(twoThreads);
            }
        }

        void rejectRepeated(String event) {
            List<String> all = handled();
            long repeated = all.size() - new LinkedHashSet<>(all).size();
            if (repeated > 0) {
                throw Diagnosis.of("handled-twice")
                        .you(handledByEach())
                        .you(Text.count(repeated, "payment") + " handled again after " + event)
                        .broker("committed offsets of the group: " + group.committed(payments))
                        .broker(payments.picture())
                        .because("the next owner of a partition starts at the committed offset,"
                                + " so commit what is done before the partition is revoked")
                        .failure();
            }
        }

        void rejectLost(Hired killed) {
            Duration takeover = Duration.ofMillis(sessionTimeout).plus(BOUND);
            Wait.until("the worker that lives has taken over", takeover, () -> allHandled() || nothingLeftToDo());
            if (!allHandled()) {
                Set<String> lost = new LinkedHashSet<>(published);
                lost.removeAll(handled());
                throw Diagnosis.of("lost-at-crash")
                        .you(killed.name + " was killed while it handled "
                                + killed.hands.inHand().orElse("a payment"))
                        .you("never handled: " + Text.list(List.copyOf(lost)))
                        .broker("committed offsets of the group: " + group.committed(payments))
                        .broker(members())
                        .because("a committed offset says that everything before it is done,"
                                + " so nothing may be committed before it is handled")
                        .failure();
            }
        }

        /** End what still runs. What became of it was judged before. */
        void close() {
            hired.forEach(one -> one.hands.release());
            hired.forEach(one -> {
                try {
                    Wait.ends("close " + one.name, AT_ONCE, one.worker::close);
                } catch (RuntimeException gone) {
                    // Its JVM was killed.
                }
            });
        }

        private boolean allHandled() {
            return handled().containsAll(published);
        }

        /** Whether the group holds everything for done: what is not handled by then is lost. */
        private boolean nothingLeftToDo() {
            return group.members().size() == 1 && group.lag(payments) == 0;
        }

        private List<String> handled() {
            return hired.stream().flatMap(one -> one.hands.handled().stream()).toList();
        }

        private String handledByEach() {
            return hired.stream()
                    .map(one -> one.name + " handled " + one.hands.handled().size())
                    .collect(Collectors.joining(", ", "", " of " + Text.count(published.size(), "payment")));
        }

        private List<String> members() {
            return group.members().stream()
                    .map(member -> member.client() + " has "
                            + Text.list(member.partitions().stream()
                                    .map(TopicPartition::partition)
                                    .map(partition -> "P" + partition)
                                    .toList()))
                    .toList();
        }
    }
}
