package lesson07_commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Process, then commit", stub = Transfers.class)
class TransfersTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("a payment is committed when it has been transferred, and no earlier")
    void commits_follow_the_work(Kafka kafka, Learner learner) {
        Bank bank = new Bank(kafka, learner);

        bank.transfer();

        bank.rejectUncommitted();
    }

    @Test
    @Order(2)
    @Points(3)
    @DisplayName("when the first payment fails, all of them come again")
    void the_first_payment_fails(Kafka kafka, Learner learner) {
        failsAt(1, new Bank(kafka, learner));
    }

    @Test
    @Order(3)
    @Points(3)
    @DisplayName("when the third payment fails, it comes again, and so do those after it")
    void the_third_payment_fails(Kafka kafka, Learner learner) {
        failsAt(3, new Bank(kafka, learner));
    }

    private static void failsAt(int number, Bank bank) {
        bank.transferUntilFailureAt(number);
        bank.rejectCommitOnTheWayOut();
        bank.rejectMembers();

        bank.transfer();

        bank.rejectUncommitted();
    }

    /** Ten payments on one partition, and a handler that looks at the group's committed offset before it does its work. */
    private static final class Bank {

        private static final int PAYMENTS = 10;

        /** What the broker held when the handler was given a payment. */
        private record Sight(int call, int offset, int done, long committed, boolean afterFailure) {}

        private final Topic topic;
        private final Group group;
        private final Learner learner;
        private final Map<String, Object> connection;
        private final List<String> payments;
        private final Set<Integer> done = new HashSet<>();
        private final List<Sight> sights = new ArrayList<>();
        private final List<String> foreign = new ArrayList<>();
        private int failing;
        private boolean failed;

        Bank(Kafka kafka, Learner learner) {
            int first = Draws.random().nextInt(100, 900);
            this.payments = IntStream.range(first, first + PAYMENTS)
                    .mapToObj(i -> "payment-" + i)
                    .toList();
            this.topic = kafka.topic("payments", 1).publish(payments);
            this.group = kafka.group(kafka.groupName("transfers"));
            this.learner = learner;
            this.connection = kafka.connection();
            connection.put("group.id", group.id());
        }

        /** Run the service with a handler that succeeds. */
        void transfer() {
            sights.clear();
            failing = 0;
            failed = false;
            learner.run(Transfers::transfer, topic.name(), this::handle, connection);
            rejectAhead();
            rejectForeign();
            rejectMissing();
        }

        /** Run the service with a handler that fails at a payment however often it is called. */
        void transferUntilFailureAt(int number) {
            failing = number;
            try {
                learner.run(Transfers::transfer, topic.name(), this::handle, connection);
            } catch (Exception thrown) {
                if (!isRefusal(thrown)) {
                    throw thrown;
                }
                rejectAhead();
                return;
            }
            rejectForeign();
            if (failed) {
                throw swallowed()
                        .you("the handler threw at payment " + number + ", and transfer returned as if it had not")
                        .broker(picture(committed()))
                        .failure();
            }
            rejectMissing();
        }

        private synchronized void handle(String payment) {
            int offset = payments.indexOf(payment);
            if (offset < 0) {
                foreign.add(payment);
                return;
            }
            sights.add(new Sight(sights.size() + 1, offset, leftToDo(), committed(), failed));
            if (offset + 1 == failing) {
                failed = true;
                throw new IllegalStateException(refusal());
            }
            done.add(offset);
        }

        /** The first offset whose payment is not done. */
        private int leftToDo() {
            return IntStream.iterate(0, offset -> offset + 1)
                    .filter(offset -> !done.contains(offset))
                    .findFirst()
                    .orElseThrow();
        }

        private long committed() {
            return group.committed(topic).getOrDefault(0, 0L);
        }

        private String refusal() {
            return "the bank refuses " + payments.get(failing - 1);
        }

        private boolean isRefusal(Throwable thrown) {
            return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .limit(10)
                    .anyMatch(cause -> String.valueOf(cause.getMessage()).endsWith(refusal()));
        }

        private void rejectAhead() {
            sights.stream()
                    .filter(sight -> sight.committed() > sight.done())
                    .findFirst()
                    .ifPresent(sight -> {
                        throw whyAhead(sight)
                                .you("the handler was given payment " + (sight.offset() + 1) + ", and "
                                        + done(sight.done()) + " then")
                                .broker("at that moment:")
                                .broker(picture(sight.committed()))
                                .failure();
                    });
        }

        private static Diagnosis whyAhead(Sight sight) {
            if (sight.afterFailure()) {
                return swallowed();
            }
            return sight.call() == 1
                    ? Diagnosis.of("commit-before-work")
                            .because("a committed offset says that all payments before it are done,"
                                    + " and what is committed before its work is lost when the work fails")
                    : Diagnosis.of("commits-the-batch")
                            .because("commitSync() without arguments commits the consumer's position,"
                                    + " which is past the whole batch that poll() returned");
        }

        private static Diagnosis swallowed() {
            return Diagnosis.of("failure-swallowed")
                    .because("the committed offset is one number, so it has no room for a failed payment"
                            + " in the middle: who goes on and commits has lost it");
        }

        void rejectCommitOnTheWayOut() {
            long committed = committed();
            if (committed > leftToDo()) {
                throw Diagnosis.of("commits-on-the-way-out")
                        .you("the handler threw at payment " + failing + ", and " + done(leftToDo()) + " then")
                        .broker("when transfer had thrown:")
                        .broker(picture(committed))
                        .because("a commit in finally, or by close() under enable.auto.commit (true by default),"
                                + " takes the position, which is past the whole batch, after a failure too")
                        .failure();
            }
        }

        void rejectMembers() {
            if (!Wait.until("the group is empty", AT_ONCE, () -> group.members().isEmpty())) {
                throw Diagnosis.of("not-closed")
                        .you("the handler threw at payment " + failing + ", and transfer has ended")
                        .broker("group " + group.id() + " still has "
                                + Text.count(group.members().size(), "member"))
                        .because("a consumer is a member of its group until close(),"
                                + " so close it also on the way that an exception takes")
                        .failure();
            }
        }

        /** Reject a run that came to its end and left payments out. */
        private void rejectMissing() {
            if (done.size() < PAYMENTS) {
                throw Diagnosis.of("not-every-payment")
                        .you("transfer has returned, and " + done(done.size()))
                        .broker(picture(committed()))
                        .because("a run starts where the group's committed offset is, or at the first record,"
                                + " and is over when its position is at the end")
                        .failure();
            }
        }

        private void rejectForeign() {
            if (!foreign.isEmpty()) {
                throw Diagnosis.of("not-the-value")
                        .you("the handler was given: " + Text.line(foreign.get(0)))
                        .broker("the first payment is: " + payments.get(0))
                        .because("a record has a key, headers, a timestamp and a value: the payment is the value")
                        .failure();
            }
        }

        /** Reject a run that came to its end and did not commit all of its work. */
        void rejectUncommitted() {
            if (group.committed(topic).isEmpty()) {
                throw Diagnosis.of("never-commits")
                        .you("transfer has returned, and " + done(PAYMENTS))
                        .broker(topic.picture(partition -> "nothing committed"))
                        .because("without a commit the broker does not know of work that is done,"
                                + " and the next run does all of it again")
                        .failure();
            }
            if (committed() != PAYMENTS) {
                throw Diagnosis.of("wrong-offset-committed")
                        .you("transfer has returned, and " + done(PAYMENTS))
                        .broker(picture(committed()))
                        .because("the committed offset is the next one to read, not the last one read,"
                                + " and the group's next run starts just there")
                        .failure();
            }
        }

        private static String done(int number) {
            return number + " of " + PAYMENTS + " payments were done";
        }

        private List<String> picture(long committed) {
            return topic.picture(partition -> "committed: " + committed);
        }
    }
}
