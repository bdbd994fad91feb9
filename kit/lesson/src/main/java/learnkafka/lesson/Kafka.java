package learnkafka.lesson;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.cluster.UnfitCluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The cluster as one test sees it: fresh topics and groups, the connection for the learner, and what the broker holds.
 *
 * <p>All names carry a suffix of this test, so that many learners can share a cluster. What a test made is deleted
 * after it.
 */
public final class Kafka {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** As many as six letters and digits can make: enough for a room of learners on one cluster. */
    private static final long SUFFIXES = (long) Math.pow(36, 6);

    private static final Duration USABLE = Duration.ofSeconds(10);

    private final Supplier<Session> opened;
    private final String suffix =
            "-" + Long.toString(RANDOM.nextLong(SUFFIXES, 2 * SUFFIXES), 36).substring(1);
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<RunningSettings> kept = Optional.empty();

    Kafka(Supplier<Session> opened) {
        this.opened = opened;
    }

    /**
     * Make the settings that a learner's client is given: the way to the cluster, and laboratory settings (short
     * waits, short timeouts) under which a lesson is quick and a mistake visible.
     *
     * @return a new map, the test's own to add to
     */
    public Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>(session().settings());
        // Closing a consumer waits for its fetch in flight: 500 ms by default rules the length of a lesson.
        connection.put("fetch.max.wait.ms", 10);
        connection.put("retry.backoff.ms", 20);
        connection.put("enable.metrics.push", false);
        connection.put("max.block.ms", 5_000);
        connection.put("request.timeout.ms", 5_000);
        connection.put("delivery.timeout.ms", 8_000);
        connection.put("default.api.timeout.ms", 8_000);
        return connection;
    }

    /** Create a topic with this many partitions; return when records published to it can't get lost. */
    public Topic topic(String base, int partitions) {
        return topic(base, partitions, Map.of());
    }

    /** Create a topic with settings of its own; return when records published to it can't get lost. */
    public Topic topic(String base, int partitions, Map<String, String> settings) {
        String name = topicName(base);
        Wait.result(session()
                .admin()
                .createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)))
                .all());
        Topic topic = new Topic(session(), name, partitions);
        // A topic takes records before all its leaders are known, and loses them (KAFKA-15591). An answer for
        // every partition says that the leaders are there.
        if (!Wait.until("the topic " + name + " can be used", USABLE, topic::isReady)) {
            throw new NoBroker("The brokers made the topic [%s], but it can't be used after %s. Are they overloaded?"
                    .formatted(base, Text.seconds(USABLE)));
        }
        return topic;
    }

    /** Make a fresh name for a topic that the learner will create. */
    public String topicName(String base) {
        String name = base + suffix;
        topics.add(name);
        return name;
    }

    /** Make a fresh name for a group, or for a service that gives its name to a group. */
    public String groupName(String base) {
        String name = base + suffix;
        groups.add(name);
        return name;
    }

    /** Look for a topic on the broker. */
    public Optional<Topic> find(String name) {
        return describe(name)
                .map(topic -> new Topic(session(), name, topic.partitions().size()));
    }

    /** Ask the broker to describe a topic. */
    public Optional<TopicDescription> describe(String name) {
        try {
            return Optional.of(
                    Wait.result(session().admin().describeTopics(List.of(name)).allTopicNames())
                            .get(name));
        } catch (UnknownTopicOrPartitionException none) {
            return Optional.empty();
        }
    }

    /** Look at a group; it need not exist yet. */
    public Group group(String id) {
        return new Group(session(), id);
    }

    /**
     * Find the groups in which somebody reads a topic, by whatever name. They are deleted after the test.
     *
     * @return the groups with a member that has a partition of the topic, in the order of their ids
     */
    public List<Group> groupsReading(Topic topic) {
        List<String> all = Wait.result(session().admin().listGroups().all()).stream()
                .map(GroupListing::groupId)
                .distinct()
                .sorted()
                .toList();
        List<Group> reading = Group.reading(topic, all, session());
        reading.forEach(group -> groups.add(group.id()));
        return reading;
    }

    /** Ask for a setting of the brokers, such as {@code group.min.session.timeout.ms}. */
    public String brokerSetting(String name) {
        ConfigResource broker = Wait.result(session().admin().describeCluster().nodes()).stream()
                .findFirst()
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .orElseThrow();
        return Wait.result(session().admin().describeConfigs(List.of(broker)).all())
                .get(broker)
                .get(name)
                .value();
    }

    /** Ask the cluster what it is made of. */
    public ClusterFacts facts() {
        return ClusterFacts.of(session().admin());
    }

    /**
     * Make sure that the brokers do something often enough for the lesson, as those that the kit starts do.
     *
     * @param setting the setting that says how often, such as {@code log.retention.check.interval.ms}
     * @param what what they do, for example {@code expired records are looked for}
     * @throws UnfitCluster if they don't: the lesson is left out, and not red
     */
    public void needsOften(String setting, Duration atMost, String what) {
        Duration every = Duration.ofMillis(Long.parseLong(brokerSetting(setting)));
        if (every.compareTo(atMost) > 0) {
            throw new UnfitCluster("On this cluster %s every %s only, by [%s=%d]. Choose a broker of the kit: %s"
                    .formatted(what, Text.seconds(every), setting, every.toMillis(), "-Dbroker=embedded"));
        }
    }

    /** Have the settings that running brokers are given put back after the test, whoever changes them. */
    public void keepBrokerSettings() {
        kept = Optional.of(new RunningSettings(session().admin()));
    }

    /** Say which settings of running brokers were changed since {@link #keepBrokerSettings}, a line each. */
    public List<String> changedBrokerSettings() {
        return kept.map(RunningSettings::changes).orElse(List.of());
    }

    /** The number of brokers in the cluster. */
    public int brokers() {
        return Wait.result(session().admin().describeCluster().nodes()).size();
    }

    /**
     * Start a consumer with settings that the learner returned.
     *
     * @param who whose consumer it is, as diagnoses name it
     * @throws LessonFailure if the settings are none that a consumer starts with
     */
    public Reader reader(String who, Map<String, Object> settings) {
        Reader reader = new Reader(who, ClientSettings.forConsumer(settings, session()));
        readers.add(reader);
        reader.groupId().ifPresent(groups::add);
        return reader;
    }

    /** Tell the learner of something that works but is wasteful. */
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** What the names of this test have at their end, and no other's. */
    String suffix() {
        return suffix;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Close and delete what the test made, without waiting for the broker to have deleted it. */
    void cleanUp() {
        readers.forEach(Reader::close);
        // Waited for, as the next test would be judged by what this one left.
        kept.ifPresent(RunningSettings::restore);
        if (!topics.isEmpty()) {
            session().cleaning(deleteTopics(session().admin(), topics));
        }
        groups.forEach(group -> session().cleaning(deleteGroup(session().admin(), group)));
    }

    /**
     * Delete what the test made once more when the learner's code has ended, and all that has its suffix.
     *
     * <p>A consumer that nobody closed makes its topic anew when it is gone, and joins its group again when it is put out.
     */
    void cleanUpAgain() {
        if (!topics.isEmpty() || !groups.isEmpty()) {
            Session current = session();
            current.onceCodeHasEnded(() -> deleteAll(current));
        }
    }

    private void deleteAll(Session session) {
        Admin admin = session.admin();
        session.cleaning(
                admin.listTopics().names().toCompletionStage().thenCompose(names -> deleteTopics(admin, ours(names))));
        session.cleaning(admin.listGroups()
                .all()
                .toCompletionStage()
                .thenApply(all -> ours(all.stream().map(GroupListing::groupId).toList()))
                .thenCompose(ids -> CompletableFuture.allOf(ids.stream()
                        .map(id -> deleteGroup(admin, id).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))));
    }

    private List<String> ours(Collection<String> names) {
        return names.stream()
                .filter(name -> name.contains(suffix) || groups.contains(name))
                .toList();
    }

    private static CompletionStage<?> deleteTopics(Admin admin, Collection<String> topics) {
        return admin.deleteTopics(topics).all().toCompletionStage();
    }

    /** Delete a group, also one in which a learner's consumer was left open: it is put out first. */
    private static CompletionStage<?> deleteGroup(Admin admin, String group) {
        return admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .toCompletionStage()
                .handle((done, noSuchGroup) -> admin.deleteConsumerGroups(Set.of(group)))
                .thenCompose(deleted -> deleted.all().toCompletionStage());
    }

    Session session() {
        return opened.get();
    }
}
