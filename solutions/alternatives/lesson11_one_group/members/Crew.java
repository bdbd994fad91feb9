package lesson11_one_group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A class for a member, with a name of its own; keeps partitions over a rebalance; subscribes with a pattern. */
public final class Crew {

    private Crew() {}

    public static AutoCloseable start(
            String group, String topic, Consumer<String> handler, Map<String, Object> connection) {
        List<Member> members = Stream.of("ann", "bob", "cy")
                .map(name -> new Member(name, group, handler, connection))
                .toList();
        members.forEach(member -> member.begin(topic));
        return () -> {
            for (Member member : members) {
                member.end();
            }
        };
    }

    private static final class Member extends Thread {

        private final KafkaConsumer<String, String> consumer;
        private final Consumer<String> handler;

        Member(String name, String group, Consumer<String> handler, Map<String, Object> connection) {
            super(name);
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            settings.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
            this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            this.handler = handler;
        }

        void begin(String topic) {
            consumer.subscribe(Pattern.compile(Pattern.quote(topic)));
            start();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    consumer.poll(Duration.ofSeconds(5)).forEach(record -> handler.accept(record.value()));
                }
            } catch (WakeupException stop) {
                // close() commits what was handled.
            } finally {
                consumer.close();
            }
        }

        void end() throws InterruptedException {
            consumer.wakeup();
            join();
        }
    }
}
