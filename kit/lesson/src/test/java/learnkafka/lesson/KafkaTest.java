package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.cluster.UnfitCluster;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private static Session session;

    private final Kafka kafka = new Kafka(() -> session);

    @BeforeAll
    static void open() {
        session = new Session(Clusters.open(1));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void after_many_uses_new_clients_go_on_where_the_old_ones_were() {
        Topic topic = kafka.topic("payments", 1).publish("payment", 1);
        List<Thread> before = producers();
        for (int use = 0; use < Session.USES; use++) {
            topic.publish("payment", 1);
            assertThat(topic.records()).hasSize(use + 2);
        }
        assertThat(producers()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    /** The threads of the kit's own producers. */
    private static List<Thread> producers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kafka-producer-network-thread | learn-kafka"))
                .toList();
    }

    @Test
    void a_topic_takes_records_at_once_and_keeps_their_order() {
        Topic topic = kafka.topic("payments", 3).publish("payment", 7).publishTo(2, "ada", "extra");

        assertThat(topic.endOffsets()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 3L, 1, 2L, 2, 3L));
        assertThat(topic.records())
                .extracting(record -> record.partition() + ":" + record.value())
                .containsExactly(
                        "0:payment-1",
                        "0:payment-4",
                        "0:payment-7",
                        "1:payment-2",
                        "1:payment-5",
                        "2:payment-3",
                        "2:payment-6",
                        "2:extra");
        assertThat(topic.picture(partition -> "owner " + partition))
                .containsExactly(
                        topic.name() + ": 3 partitions, 8 records",
                        "P0 ■■■ owner 0",
                        "P1 ■■ owner 1",
                        "P2 ■■■ owner 2");
    }

    @Test
    void a_record_keeps_the_time_that_it_is_stamped_with() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        Topic topic = kafka.topic("payments", 2).publishAt(yesterday, 1, "payment");

        assertThat(topic.records()).singleElement().satisfies(record -> {
            assertThat(record.timestamp()).isEqualTo(yesterday.toEpochMilli());
            assertThat(record.partition()).isEqualTo(1);
        });
    }

    @Test
    void a_broker_alone_leads_as_the_controller() {
        ClusterFacts facts = kafka.facts();

        assertThat(facts.brokers()).containsOnlyKeys(facts.controller());
        assertThat(facts.picture())
                .containsExactly(
                        "cluster " + facts.id(),
                        "broker " + facts.controller() + " at "
                                + facts.brokers().get(facts.controller()) + ", leads as the controller");
    }

    @Test
    void two_tests_never_share_a_name() {
        assertThat(kafka.topicName("payments")).isNotEqualTo(new Kafka(() -> session).topicName("payments"));
    }

    @Test
    void a_group_is_seen_with_members_offsets_and_lag() {
        Topic topic = kafka.topic("payments", 2).publish("payment", 10);
        Group group = kafka.group(kafka.groupName("audit-log"));
        assertThat(group.state()).isEqualTo(GroupState.DEAD);
        Reader reader = kafka.reader("audit-log", settings(group.id())).subscribe(topic);
        Wait.need("everything is read", BOUND, () -> {
            reader.poll();
            return reader.atEnd();
        });

        assertThat(group.members())
                .singleElement()
                .satisfies(member -> assertThat(member.partitions()).hasSize(2));
        assertThat(group.lag(topic)).isEqualTo(10);
        reader.commit();
        assertThat(group.committed(topic)).isEqualTo(Map.of(0, 5L, 1, 5L));
        assertThat(group.lag(topic)).isZero();
        reader.close();
        assertThat(group.members()).isEmpty();
    }

    @Test
    void topics_and_groups_are_gone_afterwards_even_if_a_consumer_was_left_open() {
        Topic topic = kafka.topic("payments", 1).publish("payment", 1);
        Group group = kafka.group(kafka.groupName("left-open"));
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings(group.id()))) {
            consumer.subscribe(List.of(topic.name()));
            Wait.need("the consumer is a member", BOUND, () -> {
                consumer.poll(Duration.ofMillis(50));
                return group.state() == GroupState.STABLE;
            });

            kafka.cleanUp();

            Wait.need(
                    "the topic is gone",
                    BOUND,
                    () -> kafka.describe(topic.name()).isEmpty());
            Wait.need("the group is gone", BOUND, () -> group.state() == GroupState.DEAD);
        }
    }

    @Test
    void records_expire_by_their_timestamp_and_are_still_counted() {
        Topic topic = kafka.topic("payments", 2, Map.of("retention.ms", "60000"))
                .publishAt(Instant.now().minus(Duration.ofHours(1)), 0, List.of("old", "older"))
                .publishAt(Instant.now(), 1, List.of("young"));
        assertThat(topic.settings()).isEqualTo(Map.of("retention.ms", "60000"));

        Wait.need("the old records are gone", BOUND, () -> topic.startOffsets().equals(Map.of(0, 2L, 1, 0L)));

        assertThat(topic.endOffsets()).isEqualTo(Map.of(0, 2L, 1, 1L));
        assertThat(topic.records())
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo("young"));
    }

    @Test
    void what_running_brokers_were_given_is_told_and_put_back() {
        ConfigResource all = new ConfigResource(ConfigResource.Type.BROKER, "");
        String id = Wait.result(session.admin().describeCluster().nodes())
                .iterator()
                .next()
                .idString();
        ConfigResource one = new ConfigResource(ConfigResource.Type.BROKER, id);
        set(all, "log.retention.ms", "7000000");
        set(one, "message.max.bytes", "2000000");
        Wait.need(
                "the broker has its settings",
                BOUND,
                () -> "7000000".equals(kafka.brokerSetting("log.retention.ms"))
                        && "2000000".equals(kafka.brokerSetting("message.max.bytes")));
        kafka.keepBrokerSettings();
        assertThat(kafka.changedBrokerSettings()).isEmpty();

        set(all, "log.retention.ms", "8000000");
        set(all, "log.retention.bytes", "9000000");
        set(one, "message.max.bytes", null);

        Wait.need(
                "the broker has other settings",
                BOUND,
                () -> kafka.changedBrokerSettings().size() == 3);
        assertThat(kafka.changedBrokerSettings())
                .containsExactly(
                        "log.retention.bytes = 9000000 for all brokers",
                        "log.retention.ms = 8000000 for all brokers",
                        "message.max.bytes = as the broker was started for broker " + id);
        kafka.cleanUp();
        assertThat(kafka.changedBrokerSettings()).isEmpty();
        assertThat(kafka.brokerSetting("log.retention.ms")).isEqualTo("7000000");
        assertThat(kafka.brokerSetting("log.retention.bytes")).isEqualTo("-1");
        assertThat(kafka.brokerSetting("message.max.bytes")).isEqualTo("2000000");
        set(all, "log.retention.ms", null);
        set(one, "message.max.bytes", null);
    }

    @Test
    void a_broker_that_is_too_slow_for_a_lesson_is_told_with_a_remedy() {
        String setting = "log.retention.check.interval.ms";
        kafka.needsOften(setting, Duration.ofSeconds(3), "expired records are looked for");

        assertThatThrownBy(() -> kafka.needsOften(setting, Duration.ofMillis(100), "expired records are looked for"))
                .isInstanceOf(UnfitCluster.class)
                .hasMessage("On this cluster expired records are looked for every 1 s only, by [" + setting
                        + "=1000]. Choose a broker of the kit: -Dbroker=embedded");
    }

    private static void set(ConfigResource broker, String name, @Nullable String value) {
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry(name, value), value == null ? OpType.DELETE : OpType.SET);
        Wait.result(session.admin()
                .incrementalAlterConfigs(Map.of(broker, List.of(change)))
                .all());
    }

    @Test
    void settings_that_could_harm_the_judge_make_no_client() {
        for (String name : List.of("sasl.jaas.config", "config.providers", "metric.reporters", "interceptor.classes")) {
            assertRefused(name, "org.example.Own");
        }
        assertRefused("value.deserializer", "org.example.Own");
        assertRefused("partition.assignment.strategy", List.of("org.example.Own"));
    }

    @Test
    void the_address_in_the_settings_is_always_the_clusters() {
        Map<String, Object> settings = settings("any");
        settings.put("bootstrap.servers", "localhost:1");

        assertThat(ClientSettings.forConsumer(settings, session))
                .containsEntry("bootstrap.servers", session.cluster().bootstrapServers());
    }

    private void assertRefused(String name, Object value) {
        Map<String, Object> settings = settings("any");
        settings.put(name, value);
        assertThatThrownBy(() -> kafka.reader("you", settings))
                .as(name)
                .isInstanceOfSatisfying(
                        LessonFailure.class,
                        failure -> assertThat(failure.diagnosis().key()).isEqualTo("setting-not-allowed"));
    }

    private Map<String, Object> settings(String group) {
        Map<String, Object> settings = new HashMap<>(kafka.connection());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        return settings;
    }
}
