package learnkafka.learn.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import learnkafka.learn.show.Snapshot.Entry;
import learnkafka.learn.show.Snapshot.Group;
import learnkafka.learn.show.Snapshot.Member;
import learnkafka.learn.show.Snapshot.Partition;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is seen of a real broker. */
class TopicViewTest {

    private static Cluster cluster;
    private static Admin admin;

    private final Map<String, KafkaConsumer<String, String>> consumers = new HashMap<>();
    private String topic = "";
    private Broker broker;
    private TopicView view;

    @BeforeAll
    static void start() {
        cluster = Clusters.openAlone(1);
        admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        cluster.close();
    }

    @BeforeEach
    void create(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        create(3);
        broker = new Broker(cluster.bootstrapServers(), Map.of());
        view = new TopicView(broker, topic);
    }

    @AfterEach
    void close() throws Exception {
        view.close();
        broker.close();
        consumers.values().forEach(KafkaConsumer::close);
        admin.deleteTopics(List.of(topic)).all().get();
    }

    @Test
    void the_newest_records_of_each_partition_come_with_their_offsets() {
        publish(0, "user1", "hi");
        publish(0, null, "there");
        publish(2, "user2", null);

        assertThat(view.look().partitions())
                .containsExactly(
                        new Partition(
                                0,
                                true,
                                0,
                                2,
                                List.of(
                                        new Entry(0, Optional.of("user1"), "hi"),
                                        new Entry(1, Optional.empty(), "there"))),
                        new Partition(1, true, 0, 0, List.of()),
                        new Partition(2, true, 0, 1, List.of(new Entry(0, Optional.of("user2"), "null"))));
    }

    @Test
    void later_looks_show_what_came_and_forget_what_is_gone() throws Exception {
        publish(0, "user1", "one");
        view.look();
        publish(0, "user1", "two");
        assertThat(newest()).containsExactly("one", "two");

        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();
        assertThat(newest()).containsExactly("two");

        for (int i = 0; i < 100; i++) {
            publish(0, "user1", "burst " + i);
        }
        assertThat(newest()).hasSizeLessThan(100).startsWith("burst 84").endsWith("burst 99");
    }

    @Test
    void a_topic_that_was_made_again_is_another_one() throws Exception {
        publish(0, "user1", "old");
        publish(0, "user1", "old");
        view.look();

        admin.deleteTopics(List.of(topic)).all().get();
        await("the topic is gone")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThatThrownBy(view::look).isInstanceOf(NoSuchTopic.class));
        await("the name is free again")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> {
                    create(1);
                    return true;
                });
        publish(0, "user1", "new");

        Snapshot seen = see(snapshot -> snapshot.records() == 1);
        assertThat(seen.partitions())
                .singleElement()
                .satisfies(partition ->
                        assertThat(partition.newest()).extracting(Entry::value).containsExactly("new"));
    }

    @Test
    void groups_show_commits_lag_and_who_has_what() {
        for (int i = 0; i < 4; i++) {
            publish(0, "user1", "hi");
        }
        commit("audit", Map.of(0, 1L));
        join("billing", "worker-1");
        join("billing", "worker-2");

        Snapshot seen = see(snapshot -> snapshot.group("billing")
                .filter(Group::isStable)
                .filter(group -> group.members().size() == 2)
                .isPresent());

        assertThat(seen.groups()).extracting(Group::id).containsExactly("audit", "billing");
        Group audit = seen.groups().get(0);
        assertThat(audit.state()).isEqualTo(GroupState.EMPTY);
        assertThat(audit.committed()).containsExactly(entry(0, 1L));
        assertThat(audit.lag(seen.partitions().get(0))).hasValue(3);
        assertThat(audit.lag(seen.partitions().get(1))).isEmpty();
        assertThat(audit.owner(0)).isEmpty();
        assertThat(seen.groups().get(1).members()).extracting(Member::client).containsExactly("worker-1", "worker-2");
        assertThat(seen.groups().get(1).members())
                .flatExtracting(Member::partitions)
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void a_member_that_is_too_many_is_idle_until_another_one_goes() {
        for (int i = 1; i <= 4; i++) {
            join("billing", "worker-" + i);
        }
        Snapshot crowded = see(snapshot -> snapshot.group("billing")
                .filter(Group::isStable)
                .filter(group -> group.members().size() == 4)
                .isPresent());
        assertThat(crowded.groups().get(0).members()).filteredOn(Member::isIdle).hasSize(1);

        Member working = crowded.groups().get(0).owner(0).orElseThrow();
        consumers.remove("billing " + working.client()).close();

        Snapshot after = see(snapshot -> snapshot.group("billing")
                .filter(Group::isStable)
                .filter(group -> group.members().size() == 3)
                .isPresent());
        assertThat(after.groups().get(0).member(working.id())).isEmpty();
        assertThat(after.groups().get(0).members()).noneMatch(Member::isIdle);
        assertThat(new Changes(Optional.of(crowded)).gone(after.groups().get(0)))
                .extracting(Member::client)
                .containsExactly(working.client());
    }

    @Test
    void groups_that_read_other_topics_are_left_out() throws Exception {
        String other = topic + "-other";
        admin.createTopics(List.of(new NewTopic(other, 1, (short) 1))).all().get();
        admin.alterConsumerGroupOffsets("elsewhere", Map.of(new TopicPartition(other, 0), new OffsetAndMetadata(0)))
                .all()
                .get();

        assertThat(view.look().groups()).isEmpty();
    }

    @Test
    void looking_makes_no_topic_and_no_group() throws Exception {
        publish(0, "user1", "hi");
        view.look();
        try (TopicView none = new TopicView(broker, "nowhere")) {
            assertThatThrownBy(none::look)
                    .isInstanceOfSatisfying(
                            NoSuchTopic.class,
                            reason -> assertThat(reason.topics()).contains(topic));
        }

        assertThat(admin.listTopics().names().get()).doesNotContain("nowhere");
        assertThat(view.look().groups()).isEmpty();
        assertThat(admin.listGroups().all().get())
                .extracting(group -> group.groupId())
                .noneMatch(group -> group.contains("show"));
    }

    @Test
    void a_look_costs_little() {
        publish(0, "user1", "hi");
        join("billing", "worker-1");
        join("audit", "worker-1");
        see(snapshot -> snapshot.groups().size() == 2);

        Picture picture = new Picture(Theme.UNICODE, Palette.COLOUR, 100, 30);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            publish(0, "user1", "hi");
            long from = System.nanoTime();
            Snapshot seen = view.look();
            picture.of(seen, Optional.of(seen), Optional.empty());
            nanos.add(System.nanoTime() - from);
        }
        nanos.sort(null);
        assertThat(Duration.ofNanos(nanos.get(10))).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void nobody_there_is_told_within_the_time_that_people_wait() {
        try (Broker nobody = new Broker("localhost:1", Map.of());
                TopicView blind = new TopicView(nobody, topic)) {
            long from = System.nanoTime();

            assertThatThrownBy(blind::look)
                    .isInstanceOf(NoBroker.class)
                    .hasMessageContaining("[localhost:1]")
                    .hasMessageContaining("./learn broker");
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_address_that_leads_nowhere_is_told_without_a_stack_trace() {
        assertThatThrownBy(() -> new Broker("no-such-host.invalid:9092", Map.of()))
                .isInstanceOf(NoBroker.class)
                .hasMessageContaining("No way into the cluster at [no-such-host.invalid:9092]");
    }

    private List<String> newest() {
        return view.look().partitions().get(0).newest().stream()
                .map(Entry::value)
                .toList();
    }

    private Snapshot see(Predicate<Snapshot> condition) {
        return await("what is looked for shows")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(NoSuchTopic.class)
                .until(
                        () -> {
                            consumers.values().forEach(consumer -> consumer.poll(Duration.ofMillis(20)));
                            return view.look();
                        },
                        condition);
    }

    private void create(int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
    }

    private void publish(int partition, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, key, value));
        }
    }

    private void commit(String group, Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
        offsets.forEach(
                (partition, offset) -> all.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
        await("the group takes a commit")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> {
                    admin.alterConsumerGroupOffsets(group, all).all().get();
                    return true;
                });
    }

    private void join(String group, String client) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "group.id",
                        group,
                        "client.id",
                        client,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        10),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
        consumers.put(group + " " + client, consumer);
    }
}
