package lesson02_topic;

import java.time.Duration;
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
import learnkafka.lesson.host.HostFailure;
import learnkafka.stub.Todo;
import lesson02_topic.TopicSetup.Layout;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "Create a topic", stub = TopicSetup.class)
class TopicSetupTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Drawn in each run, above what anybody would guess. */
    private static final int PARTITIONS = Draws.random().nextInt(5, 10);

    @Test
    @Order(1)
    @Points(4)
    @DisplayName("the new topic has the partitions asked for, replicated as is usual on the cluster")
    void the_topic_is_created(Kafka kafka, Learner learner) {
        createPayments(kafka, learner);
    }

    @Test
    @Order(2)
    @Points(2)
    @DisplayName("a second run leaves the topic and its records alone")
    void a_second_run_changes_nothing(Kafka kafka, Learner learner) {
        Topic payments = createPayments(kafka, learner);
        Wait.need("the topic payments takes records", BOUND, payments::isReady);
        payments.publish("payment", 12);
        Optional<Uuid> before = id(payments, kafka);

        try {
            learner.run(TopicSetup::create, payments.name(), PARTITIONS, kafka.connection());
        } catch (Exception thrown) {
            throw rerunThrows(payments, thrown);
        }

        usualReplication(kafka);
        if (!id(payments, kafka).equals(before)) {
            throw Diagnosis.of("created-anew")
                    .you("the first run created payments, 12 records were published, then came the second run")
                    .broker(
                            "topic id after the first run: "
                                    + before.map(Uuid::toString).orElse("none"),
                            "topic id after the second:    "
                                    + id(payments, kafka).map(Uuid::toString).orElse("none"))
                    .broker(kafka.find(payments.name())
                            .map(topic -> topic.picture().get(0))
                            .orElse("payments: not there"))
                    .because("a topic that is deleted takes its records along, and the one created after it is another")
                    .failure();
        }
        rejectLayout(payments.name(), kafka, 12);
    }

    @Test
    @Order(3)
    @Points(2)
    @DisplayName("a topic that can't be created is reported")
    void a_failure_is_reported(Kafka kafka, Learner learner) {
        String name = kafka.topicName("payments of today");
        try {
            learner.run(TopicSetup::create, name, PARTITIONS, kafka.connection());
        } catch (Todo | HostFailure unfinished) {
            throw unfinished;
        } catch (Exception reported) {
            return;
        }
        throw outcomeIgnored(name)
                .broker("it refuses the name: a topic's name holds letters, digits, dots, _ and -")
                .failure();
    }

    @Test
    @Order(4)
    @Points(2)
    @DisplayName("the description says what the cluster holds")
    void the_description_is_the_clusters(Kafka kafka, Learner learner) {
        Topic refunds = kafka.topic("refunds", PARTITIONS);
        Layout held = held(refunds.name(), kafka).orElseThrow();

        Layout answer = learner.ask(TopicSetup::describe, refunds.name(), kafka.connection());

        if (!answer.equals(held)) {
            throw misread(answer, held)
                    .you("describe answered " + say(answer))
                    .broker("refunds: " + say(held))
                    .failure();
        }
    }

    private static Diagnosis misread(Layout answer, Layout held) {
        if (answer.partitions() == held.partitions() - 1) {
            return Diagnosis.of("last-number-for-count")
                    .because(
                            "partitions are numbered from 0, so the last number is one less than there are partitions");
        }
        if (answer.partitions() == held.partitions()
                && answer.replicationFactor() == held.partitions() * held.replicationFactor()) {
            return Diagnosis.of("replicas-added-up")
                    .because("the replication factor counts the copies of one partition, not those of the whole topic");
        }
        return Diagnosis.of("not-what-the-cluster-holds")
                .because("only the cluster knows how a topic was created: ask it each time, with describeTopics");
    }

    private static Topic createPayments(Kafka kafka, Learner learner) {
        String name = kafka.topicName("payments");
        try {
            learner.run(TopicSetup::create, name, PARTITIONS, kafka.connection());
        } catch (Exception thrown) {
            if (causes(thrown).anyMatch(InvalidReplicationFactorException.class::isInstance)) {
                throw tooManyReplicas(kafka, thrown);
            }
            throw thrown;
        }
        rejectLayout(name, kafka, 0);
        return kafka.find(name).orElseThrow();
    }

    private static void rejectLayout(String name, Kafka kafka, int records) {
        int replication = usualReplication(kafka);
        Wait.until(
                "every broker knows the topic", AT_ONCE, () -> held(name, kafka).isPresent());
        Layout asked = new Layout(PARTITIONS, replication);
        Layout held = held(name, kafka)
                .orElseThrow(() ->
                        outcomeIgnored(name).broker("no topic of this name").failure());
        if (held.equals(asked)) {
            return;
        }
        Topic topic = kafka.find(name).orElseThrow();
        Wait.need("the topic payments can be looked at", BOUND, topic::isReady);
        throw difference(asked, held, topic.records().size() > records)
                .you("create was asked for " + Text.count(PARTITIONS, "partition") + " of payments")
                .broker(topic.picture())
                .broker("replication factor " + held.replicationFactor())
                .failure();
    }

    private static Diagnosis difference(Layout asked, Layout held, boolean written) {
        if (held.partitions() == asked.partitions()) {
            return Diagnosis.of("replication-not-usual")
                    .because("a request that leaves the replication factor open gets the cluster's own default");
        }
        return written
                ? Diagnosis.of("auto-created")
                        .because("a topic that a first send brings about has the broker's default number of partitions,"
                                + " and a record in it from the start")
                : Diagnosis.of("partitions-not-as-asked")
                        .because("the request that creates a topic says how many partitions it gets;"
                                + " where it says nothing, the broker's default counts");
    }

    private static Diagnosis outcomeIgnored(String name) {
        return Diagnosis.of("outcome-ignored")
                .you("create [" + name + "] returned as if all were well")
                .because("createTopics hands back futures, and only they tell of a failure;"
                        + " of all failures, \"exists already\" is the only one to pass over");
    }

    private static AssertionError tooManyReplicas(Kafka kafka, Exception thrown) {
        return Diagnosis.of("replication-beyond-brokers")
                .you("create threw " + say(thrown))
                .broker("the cluster has " + Text.count(kafka.brokers(), "broker")
                        + ", and a topic that leaves it open gets replication factor " + usualReplication(kafka))
                .because("each copy of a partition lives on a broker of its own,"
                        + " so there are never more copies than brokers")
                .failure(thrown);
    }

    private static AssertionError rerunThrows(Topic payments, Exception thrown) {
        if (thrown instanceof HostFailure failure) {
            throw failure;
        }
        return Diagnosis.of("rerun-throws")
                .you("the second run threw " + say(thrown))
                .broker(payments.picture().get(0))
                .because("Kafka refuses to create a topic twice, and to a set-up that runs at each start"
                        + " this refusal means that all is done")
                .failure(thrown);
    }

    /** Ask a topic of our own. It is newer than the learner's, so a broker that knows it knows theirs too. */
    private static int usualReplication(Kafka kafka) {
        return held(kafka.topic("control-" + Uuid.randomUuid(), 1).name(), kafka)
                .orElseThrow()
                .replicationFactor();
    }

    private static Optional<Layout> held(String name, Kafka kafka) {
        return kafka.describe(name)
                .map(topic -> new Layout(
                        topic.partitions().size(),
                        topic.partitions().get(0).replicas().size()));
    }

    private static Optional<Uuid> id(Topic topic, Kafka kafka) {
        return kafka.describe(topic.name()).map(TopicDescription::topicId);
    }

    private static String say(Layout layout) {
        return Text.count(layout.partitions(), "partition") + ", replication factor " + layout.replicationFactor();
    }

    private static String say(Throwable thrown) {
        Throwable root = causes(thrown).reduce((cause, deeper) -> deeper).orElse(thrown);
        return Text.line(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
