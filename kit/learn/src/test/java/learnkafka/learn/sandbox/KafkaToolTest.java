package learnkafka.learn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaToolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console-consumer",
                "kafka-console-consumer",
                "kafka-console-consumer.sh",
                "bin/kafka-console-consumer.sh"
            })
    void a_tool_has_the_names_of_its_script(String name) {
        assertThat(KafkaTool.named(name)).contains(KafkaTool.CONSOLE_CONSUMER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer", "TOPICS", "", ".sh", "kafka-"})
    void any_other_name_is_none(String name) {
        assertThat(KafkaTool.named(name)).isEmpty();
    }

    @Test
    void an_address_is_added_where_there_is_none() {
        assertThat(KafkaTool.TOPICS.needsAddress(List.of("--list"))).isTrue();
        assertThat(KafkaTool.TOPICS.pointedAt("localhost:9092", List.of("--list")))
                .containsExactly("--bootstrap-server", "localhost:9092", "--list");
    }

    @Test
    void an_address_of_ones_own_is_kept() {
        assertThat(KafkaTool.TOPICS.needsAddress(List.of("--list", "--bootstrap-server", "kafka:9092")))
                .isFalse();
        assertThat(KafkaTool.TOPICS.needsAddress(List.of("--bootstrap-server=kafka:9092", "--list")))
                .isFalse();
        assertThat(KafkaTool.METADATA_QUORUM.needsAddress(List.of("--bootstrap-controller", "kafka:9093", "describe")))
                .isFalse();
    }

    @Test
    void help_needs_no_cluster() {
        assertThat(KafkaTool.TOPICS.needsAddress(List.of("--help"))).isFalse();
        assertThat(KafkaTool.TOPICS.needsAddress(List.of())).isFalse();
    }

    @Test
    void with_subcommands_the_address_stands_where_the_tool_looks_for_it() {
        assertThat(KafkaTool.METADATA_QUORUM.pointedAt("localhost:9092", List.of("describe", "--status")))
                .containsExactly("--bootstrap-server", "localhost:9092", "describe", "--status");
        assertThat(KafkaTool.CLUSTER.pointedAt("localhost:9092", List.of("cluster-id")))
                .containsExactly("cluster-id", "--bootstrap-server", "localhost:9092");
    }
}
