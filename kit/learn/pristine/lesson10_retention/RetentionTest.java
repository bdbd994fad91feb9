package lesson10_retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Draws;
import learnkafka.lesson.Kafka;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import learnkafka.lesson.Text;
import learnkafka.lesson.Topic;
import learnkafka.lesson.Wait;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Retention", stub = Retention.class, limit = 30)
class RetentionTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    /** Another in each run, and never the one hour that somebody would write down. */
    private static final Duration AGE = Duration.ofHours(Draws.random().nextInt(2, 7));

    private static final Duration TOO_OLD = AGE.plusHours(1);
    private static final Duration YOUNG = AGE.minusMinutes(30);

    @Test
    @Order(1)
    @Points(5)
    @DisplayName("payments that are too old vanish, though nobody has read them, and so do those that come later")
    void old_payments_vanish(Kafka kafka, Learner learner) {
        Archive archive = new Archive(kafka);
        archive.keepFor(learner);
        archive.publishOld(3);
        Checks checks = new Checks(kafka);

        Wait.need(
                "the broker has looked for expired records",
                BOUND,
                () -> archive.held(Archive.OLD) == 0 || checks.areDone());

        archive.rejectOld();
    }

    @Test
    @Order(2)
    @Points(5)
    @DisplayName("younger payments stay, and so do other topics' records")
    void everything_else_stays(Kafka kafka, Learner learner) {
        Archive archive = new Archive(kafka);
        archive.keepFor(learner);
        Checks checks = new Checks(kafka);

        Wait.need("the broker has looked for expired records", BOUND, checks::areDone);

        archive.rejectLost();
    }

    private static String say(Duration age) {
        String minutes = age.toMinutesPart() == 0 ? "" : " " + age.toMinutesPart() + " min";
        return age.toHours() + " h" + minutes;
    }

    /**
     * Tells when the broker has looked through all topics, by records of the test's own that it finds expired.
     *
     * <p>It looks at one topic after the other. When the first record vanishes, it may have been at the learner's topic
     * before the learner's code ran. When the second does, it has begun a round later; at the third, that round is over.
     */
    private static final class Checks {

        private static final int ROUNDS = 3;

        private final Topic witness;
        private int round;

        Checks(Kafka kafka) {
            this.witness = kafka.topic("witness", 1, Map.of("retention.ms", "1000"));
            publish();
        }

        boolean areDone() {
            if (witness.startOffsets().equals(witness.endOffsets())) {
                round++;
                publish();
            }
            return round >= ROUNDS;
        }

        private void publish() {
            witness.publishAt(Instant.now().minus(TOO_OLD), 0, List.of("round-" + round));
        }
    }

    /** A topic with old payments on one partition and younger ones on another, and a topic that is nobody's concern. */
    private static final class Archive {

        static final int OLD = 0;
        static final int FRESH = 1;
        private static final int EACH = 4;

        private final Kafka kafka;
        private final Topic payments;
        private final Topic refunds;
        private final Optional<Uuid> id;

        Archive(Kafka kafka) {
            this.kafka = kafka;
            // A broker as it comes looks every five minutes.
            kafka.needsOften(
                    "log.retention.check.interval.ms", Duration.ofSeconds(3), "expired records are looked for");
            kafka.keepBrokerSettings();
            this.payments = kafka.topic("payments", 2);
            this.refunds = kafka.topic("refunds", 1);
            this.id = kafka.describe(payments.name()).map(TopicDescription::topicId);
            publishOld(EACH);
            publish(payments, FRESH, EACH, YOUNG);
            publish(refunds, 0, EACH, TOO_OLD);
        }

        void publishOld(int number) {
            publish(payments, OLD, number, TOO_OLD);
        }

        private static void publish(Topic topic, int partition, int number, Duration age) {
            Instant time = Instant.now().minus(age);
            // No two alike, so that compacting the topic would take none of them away.
            topic.publishAt(
                    time,
                    partition,
                    Stream.generate(() -> "payment-" + Uuid.randomUuid())
                            .limit(number)
                            .toList());
        }

        void keepFor(Learner learner) {
            try {
                learner.run(Retention::keepFor, AGE, payments.name(), kafka.connection());
            } catch (Exception thrown) {
                Optional<Throwable> refused = Stream.iterate(
                                (Throwable) thrown, cause -> cause != null, Throwable::getCause)
                        .limit(10)
                        .filter(InvalidConfigurationException.class::isInstance)
                        .findFirst();
                if (refused.isPresent()) {
                    throw refused(refused.get(), thrown);
                }
                throw thrown;
            }
            // A topic made now is known to the broker later than whatever became of the learner's.
            kafka.topic("later", 1);
            rejectDeleted();
        }

        private static AssertionError refused(Throwable refused, Exception thrown) {
            return Diagnosis.of("not-a-topics-setting")
                    .you("keepFor asked to set something, and threw the answer")
                    .broker(Text.line(refused.getClass().getSimpleName() + ": " + refused.getMessage()))
                    .because("brokers and topics have settings of their own, with names of their own:"
                            + " the broker's log.retention.ms is the default for the topic's retention.ms")
                    .failure(thrown);
        }

        private void rejectDeleted() {
            Optional<Uuid> now = kafka.describe(payments.name()).map(TopicDescription::topicId);
            if (!now.equals(id)) {
                throw Diagnosis.of("topic-deleted")
                        .you("keepFor was to have payments older than " + say(AGE) + " vanish")
                        .broker(
                                "topic id before: " + id.map(Uuid::toString).orElse("none"),
                                "topic id after:  " + now.map(Uuid::toString).orElse("none, the topic is gone"),
                                "gone with it: " + Text.count(EACH, "payment") + " of " + say(YOUNG) + " ago")
                        .because("a topic that is deleted takes all of its records along, whatever their age,"
                                + " and the setting that it needs can be changed while it is in use")
                        .failure();
            }
        }

        void rejectOld() {
            if (held(OLD) > 0) {
                throw why().failure();
            }
        }

        void rejectLost() {
            if (held(FRESH) < EACH || !kafka.changedBrokerSettings().isEmpty()) {
                throw why().failure();
            }
            if (held(refunds, 0) < EACH) {
                throw evidence(Diagnosis.of("other-topics-too"))
                        .broker(settings(refunds))
                        .because("each topic has a retention of its own, and only one was to be changed")
                        .failure();
            }
        }

        /** Say why not just the right payments are gone: what was set shows it. */
        private Diagnosis why() {
            List<String> changed = kafka.changedBrokerSettings();
            if (!changed.isEmpty()) {
                return evidence(Diagnosis.of("broker-default"))
                        .broker(changed.stream()
                                .map(line -> "set on a broker: " + line)
                                .toList())
                        .because("what is set on a broker is the default of all its topics"
                                + " that have no setting of their own, so it reaches far more than one topic");
            }
            return evidence(belief(payments.settings()));
        }

        private Diagnosis belief(Map<String, String> settings) {
            if (!settings.getOrDefault("cleanup.policy", "delete").contains("delete")) {
                return Diagnosis.of("compacted")
                        .because("a compacted topic keeps the last record of each key, however old it is;"
                                + " only with cleanup.policy=delete does age count");
            }
            if (settings.containsKey("retention.ms")) {
                long given = Long.parseLong(settings.get("retention.ms"));
                if (given != AGE.toMillis()) {
                    return otherAge(given);
                }
            } else if (settings.containsKey("retention.bytes")) {
                return Diagnosis.of("size-not-time")
                        .because("retention.bytes limits the size of a partition, whatever the age of its records:"
                                + " for an age there is retention.ms");
            } else if (settings.containsKey("delete.retention.ms")) {
                return Diagnosis.of("tombstones-only")
                        .because("delete.retention.ms says how long a compacted topic shows that a key was deleted,"
                                + " and nothing about records of other topics");
            } else if (settings.containsKey("segment.ms") || settings.containsKey("segment.bytes")) {
                return Diagnosis.of("rolled-not-deleted")
                        .because("a segment's limits say when the broker goes on to its next file;"
                                + " how long the full ones are kept is another setting");
            }
            return held(OLD) < published(OLD) || held(FRESH) < EACH
                    ? Diagnosis.of("records-deleted")
                            .because("deleteRecords removes what is there at that moment, and retention is a rule"
                                    + " by which the broker goes on removing what gets too old")
                    : Diagnosis.of("nothing-set")
                            .because("a topic without a retention of its own has the broker's, 7 days by default,"
                                    + " and only the future of a request tells that it was refused");
        }

        private Diagnosis otherAge(long given) {
            boolean unit = List.of(
                            AGE.toDays(), AGE.toHours(), AGE.toMinutes(), AGE.toSeconds(), AGE.toMillis() * 1_000_000)
                    .contains(given);
            return unit
                    ? Diagnosis.of("not-milliseconds")
                            .because("retention.ms counts milliseconds: " + say(AGE) + " are " + AGE.toMillis())
                    : Diagnosis.of("another-age")
                            .because("retention.ms is the age asked for, in milliseconds: " + say(AGE) + " are "
                                    + AGE.toMillis());
        }

        private Diagnosis evidence(Diagnosis diagnosis) {
            return diagnosis
                    .you("keepFor was to have payments older than " + say(AGE) + " vanish, and nothing else")
                    .broker(
                            line("payments P0", TOO_OLD, published(OLD), held(OLD)),
                            line("payments P1", YOUNG, EACH, held(FRESH)),
                            line("refunds  P0", TOO_OLD, EACH, held(refunds, 0)))
                    .broker(settings(payments));
        }

        private static String line(String place, Duration age, long published, long held) {
            return place + ", " + say(age) + " old: " + held + " of " + Text.count(published, "record")
                    + " still there";
        }

        private static String settings(Topic topic) {
            Map<String, String> settings = topic.settings();
            return settings.isEmpty()
                    ? topic.name() + " has no settings of its own"
                    : "settings of " + topic.name() + " itself: "
                            + Text.line(settings.toString().replaceAll("[{}]", ""));
        }

        private long published(int partition) {
            return payments.endOffsets().get(partition);
        }

        /** How many records of a partition the broker still has. */
        long held(int partition) {
            return held(payments, partition);
        }

        private static long held(Topic topic, int partition) {
            return topic.endOffsets().get(partition) - topic.startOffsets().get(partition);
        }
    }
}
