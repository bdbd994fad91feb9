package learnkafka.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** What {@code ./learn show} answers in a pipe. */
class ShowCommandTest {

    private static Cluster cluster;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fill() throws Exception {
        cluster = Clusters.openAlone(1);
        Map<String, Object> connection = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (Admin admin = Admin.create(connection);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("payments", 2, (short) 1), new NewTopic("refunds", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("payments", 0, "user1", "hi \u001b[31mthere"))
                    .get();
            admin.alterConsumerGroupOffsets(
                            "billing", Map.of(new TopicPartition("payments", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Timeout(30)
    void a_pipe_gets_one_picture_on_which_nothing_draws() {
        assertThat(show("payments")).isZero();

        assertThat(out.toString().lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).startsWith("payments  2 partitions, 1 record "))
                .anySatisfy(line -> assertThat(line).matches("P0 +.0 user1 +.1"))
                .anySatisfy(line -> assertThat(line).contains("hi \\u001b"))
                .anySatisfy(line -> assertThat(line).matches("billing +.0 +lag 1 +no member"))
                .contains("billing  Empty, 0 members, lag 1");
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void a_program_gets_an_object() throws Exception {
        assertThat(show("payments", "--json")).isZero();

        JsonNode shown = new ObjectMapper().readTree(out.toString());
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(shown.at("/topic").asText()).isEqualTo("payments");
        assertThat(shown.at("/partitions/0/newest/0/key").asText()).isEqualTo("user1");
        assertThat(shown.at("/partitions/1/end").asLong()).isZero();
        assertThat(shown.at("/groups/0/state").asText()).isEqualTo("Empty");
        assertThat(shown.at("/groups/0/partitions/0/lag").asLong()).isEqualTo(1);
        assertThat(shown.at("/groups/0/partitions/1/committed").isNull()).isTrue();
        assertThat(shown.at("/groups/0/members")).isEmpty();
    }

    @Test
    void without_a_topic_there_is_a_list_of_them() {
        assertThat(show()).isZero();

        assertThat(out.toString().lines())
                .containsExactly("payments  2 partitions, 1 record", "refunds   1 partition, 0 records");
    }

    @Test
    void a_topic_that_is_not_there_has_neighbours() {
        assertThat(show("paymets")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString().strip())
                .isEqualTo("No topic [paymets] at [%s]. Nearest: payments. All of them: ./learn show"
                        .formatted(cluster.bootstrapServers()));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @Timeout(10)
    void nobody_at_the_address_is_an_error_of_the_environment() {
        assertThat(learn("show", "payments", "--bootstrap-server", "localhost:1"))
                .isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(err.toString().strip())
                .isEqualTo("No Kafka answers at [localhost:1]. Start one: ./learn broker."
                        + " Or name another: --bootstrap-server host:port");
    }

    @Test
    void an_address_has_a_port() {
        assertThat(learn("show", "payments", "--bootstrap-server", "localhost")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(err.toString().strip())
                .isEqualTo("No address [localhost]. Write host:port: --bootstrap-server localhost:9092");
    }

    private int show(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "show";
        all[1] = "--bootstrap-server";
        all[2] = cluster.bootstrapServers();
        System.arraycopy(words, 0, all, 3, words.length);
        return learn(all);
    }

    private int learn(String... words) {
        CommandLine line = Learn.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(words);
    }
}
