package lesson05_programs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
import learnkafka.lesson.host.Program;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Two programs", stub = Consume.class, limit = 30)
class ProgramsTest {

    private static final Duration BOUND = Duration.ofSeconds(8);

    /** Long enough to finish one payment and leave, far too short for those that are still to come. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** What a JVM exits with that ended by itself, or by SIGTERM. */
    private static final Set<Integer> GOOD_ENDS = Set.of(0, 143);

    @Test
    @Order(1)
    @Points(5)
    @DisplayName("the consumer that is started last still gets every payment")
    void the_consumer_comes_last(Kafka kafka, Learner learner) {
        Topic topic = kafka.topic("payments", 1);
        Group group = kafka.group(kafka.groupName("receipts"));
        List<String> payments = payments(3);

        Program produce = learner.program(
                Produce.class,
                settings(kafka),
                Stream.concat(Stream.of(topic.name()), payments.stream()).toArray(String[]::new));
        OptionalInt code = produce.awaitEnd(BOUND);
        produce.rejectCrash();
        rejectWrongEnd(produce, code);
        rejectUnpublished(topic, payments);

        Program consume = learner.program(Consume.class, settings(kafka), topic.name(), group.id());
        awaitHandling(consume, topic, group, () -> done(consume).containsAll(payments));
    }

    @Test
    @Order(2)
    @Points(5)
    @DisplayName("told to end, the consumer finishes its payment, leaves its group and exits")
    void the_consumer_is_told_to_end(Kafka kafka, Learner learner) {
        Topic topic = kafka.topic("payments", 1);
        Group group = kafka.group(kafka.groupName("receipts"));
        topic.publish(payments(30));

        Program consume = learner.program(Consume.class, settings(kafka), topic.name(), group.id());
        awaitHandling(consume, topic, group, () -> begun(consume).size() >= 2);
        consume.terminate();
        OptionalInt code = consume.awaitEnd(SOON);

        rejectGoingOn(consume, code, topic);
        rejectUnfinished(consume, group, topic);
        rejectWrongEnd(consume, code);
        rejectMembership(group);
        rejectCommitted(consume, group, topic);
    }

    private static Map<String, Object> settings(Kafka kafka) {
        Map<String, Object> settings = kafka.connection();
        // A record waits for others this long, unless the producer is flushed or closed.
        settings.put("linger.ms", 2_000);
        settings.put("max.poll.records", 1);
        return settings;
    }

    /** Payments that no program can know before it is run. */
    private static List<String> payments(int number) {
        int run = Draws.random().nextInt(1_000, 10_000);
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "payment-" + run + "-" + i)
                .toList();
    }

    private static void rejectUnpublished(Topic topic, List<String> payments) {
        List<String> there = topic.records().stream().map(ConsumerRecord::value).toList();
        if (!there.equals(payments)) {
            Diagnosis found = there.isEmpty()
                    ? Diagnosis.of("not-published")
                            .because("a program's memory ends with it, records that still wait to be sent included;"
                                    + " another program finds only what the broker has")
                    : Diagnosis.of("other-payments")
                            .because("each argument is one payment: publish each once, in the order given");
            throw found.you("Produce was given " + Text.list(payments) + ", and has ended")
                    .broker(topic.picture())
                    .broker(there)
                    .failure();
        }
    }

    /** Wait until the consumer is so far. */
    private static void awaitHandling(Program consume, Topic topic, Group group, BooleanSupplier soFar) {
        Wait.until(
                "the group has its member",
                BOUND,
                () -> group.stableMembers().isPresent() || soFar.getAsBoolean() || consume.hasEnded());
        Wait.until("the consumer handles payments", SOON, () -> soFar.getAsBoolean() || consume.hasEnded());
        rejectEarlyEnd(consume, topic);
        if (soFar.getAsBoolean()) {
            return;
        }
        topic.publish(List.of("one-more"));
        boolean newOnes = Wait.until(
                "the consumer handles what is new", SOON, () -> done(consume).contains("one-more"));
        throw (newOnes
                        ? Diagnosis.of("latest")
                                .because("a group that has committed nothing starts at the end of the topic,"
                                        + " unless auto.offset.reset says earliest")
                        : Diagnosis.of("not-handled")
                                .because("a consumer polls on and on, and handles each record that a poll returns"))
                .you("Consume was started when the payments were there; it handled " + what(done(consume)))
                .broker(topic.picture())
                .failure();
    }

    /** A program that has ended before anybody told it to. */
    private static void rejectEarlyEnd(Program consume, Topic topic) {
        if (consume.hasEnded()) {
            OptionalInt code = consume.awaitEnd(BOUND);
            consume.rejectCrash();
            throw Diagnosis.of("ended-by-itself")
                    .you("Consume handled " + what(done(consume)) + ", and exited with " + code.orElseThrow())
                    .broker(topic.picture())
                    .because("a consumer's work has no end: it polls on until somebody tells it to stop,"
                            + " whether a poll returned records or not")
                    .failure();
        }
    }

    private static void rejectGoingOn(Program consume, OptionalInt code, Topic topic) {
        if (code.isEmpty()) {
            throw Diagnosis.of("never-ends")
                    .you("Consume was sent SIGTERM, and still runs after " + Text.seconds(SOON))
                    .you("it has handled " + what(done(consume)))
                    .broker(topic.picture())
                    .because("a JVM ends when its shutdown hooks have: what they wait for has to come to an end,"
                            + " so the loop has to be told, for example by wakeup()")
                    .failure();
        }
    }

    private static void rejectUnfinished(Program consume, Group group, Topic topic) {
        List<String> unfinished = new ArrayList<>(begun(consume));
        unfinished.removeAll(done(consume));
        if (unfinished.isEmpty()) {
            return;
        }
        throw Diagnosis.of("ended-in-the-middle")
                .you("Consume was sent SIGTERM, and ended in the middle of " + Text.list(unfinished))
                .broker("the group " + group.id() + " has " + members(group))
                .broker("committed offset: " + group.committed(topic).getOrDefault(0, 0L))
                .because("at SIGTERM a JVM ends as soon as its shutdown hooks have, wherever main is:"
                        + " a hook has to tell the loop, and wait for its end")
                .failure();
    }

    private static void rejectWrongEnd(Program program, OptionalInt code) {
        if (code.isEmpty() || !GOOD_ENDS.contains(code.getAsInt())) {
            throw Diagnosis.of("wrong-exit")
                    .you(program.name()
                            + (code.isEmpty() ? " has not ended" : " has ended with exit code " + code.getAsInt()))
                    .because("who starts a program learns from its end, and its exit code 0, that all went well")
                    .failure();
        }
    }

    private static void rejectMembership(Group group) {
        if (!Wait.until("the group is empty", SOON, () -> group.members().isEmpty())) {
            throw Diagnosis.of("never-left")
                    .you("Consume has ended, without a word to its group")
                    .broker("the group " + group.id() + " has " + members(group))
                    .because("a member leaves its group by close() of its consumer; else its partitions stay with it"
                            + " until its session has run out, 45 s by default")
                    .failure();
        }
    }

    private static void rejectCommitted(Program consume, Group group, Topic topic) {
        int done = done(consume).size();
        long committed = group.committed(topic).getOrDefault(0, 0L);
        if (committed != done) {
            throw (committed < done
                            ? Diagnosis.of("done-again")
                                    .because("a group goes on at its committed offset: what is done, and not committed"
                                            + " when the program ends, is done again by the next one")
                            : Diagnosis.of("never-done")
                                    .because("a group goes on at its committed offset: what is committed, and not done,"
                                            + " is done by nobody"))
                    .you("Consume handled " + Text.count(done, "payment") + " before it ended")
                    .broker("committed offset of the group " + group.id() + ": " + committed)
                    .broker(topic.picture())
                    .failure();
        }
    }

    private static String members(Group group) {
        int number = group.members().size();
        return number == 0 ? "no members" : Text.count(number, "member") + ", which nobody polls for any more";
    }

    private static List<String> begun(Program consume) {
        return payments(consume, "begun ");
    }

    private static List<String> done(Program consume) {
        return payments(consume, "done ");
    }

    private static List<String> payments(Program consume, String before) {
        return consume.printed().stream()
                .filter(line -> line.startsWith(before))
                .map(line -> line.substring(before.length()))
                .toList();
    }

    private static String what(List<String> handled) {
        return handled.isEmpty() ? "nothing" : Text.list(handled);
    }
}
