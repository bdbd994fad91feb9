package lesson16_three_cases;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.utils.Bytes;

/** Streams in place of loops, raw bytes, assignors by name, and members that make their consumers themselves. */
public final class Teams {

    private Teams() {}

    public static AutoCloseable hire(List<String> names, String topic, Map<String, Object> settings) {
        AtomicBoolean closed = new AtomicBoolean();
        List<CompletableFuture<Void>> working = names.stream()
                .map(name -> CompletableFuture.runAsync(
                        () -> work(name, topic, settings, closed), task -> new Thread(task, name).start()))
                .toList();
        return () -> {
            closed.set(true);
            working.forEach(CompletableFuture::join);
        };
    }

    private static void work(String name, String topic, Map<String, Object> settings, AtomicBoolean closed) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("client.id", name);
        own.put("partition.assignment.strategy", List.of(RangeAssignor.class, CooperativeStickyAssignor.class));
        try (KafkaConsumer<Bytes, Bytes> consumer =
                new KafkaConsumer<>(own, new BytesDeserializer(), new BytesDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!closed.get()) {
                consumer.poll(Duration.ofMillis(100));
            }
        }
    }

    public static Map<String, List<Integer>> assignment(String team, int members, Map<String, Object> connection) {
        try (AdminClient admin = AdminClient.create(connection)) {
            return Stream.generate(() -> describe(team, admin))
                    .filter(group -> group.groupState().equals(GroupState.STABLE))
                    .map(ConsumerGroupDescription::members)
                    .filter(all -> all.size() == members)
                    .findFirst()
                    .orElseThrow()
                    .stream()
                    .collect(Collectors.toMap(MemberDescription::clientId, Teams::partitions));
        }
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }

    private static ConsumerGroupDescription describe(String team, AdminClient admin) {
        try {
            return admin.describeConsumerGroups(List.of(team))
                    .describedGroups()
                    .get(team)
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
