package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnkafka.stub.Todo;
import lesson99_host.Sample.Color;
import lesson99_host.Sample.Event;
import lesson99_host.Sample.Keyed;
import lesson99_host.Sample.Paid;
import lesson99_host.Sample.Place;
import lesson99_host.Sample.Refunded;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class RoundTripTest extends HostTest {

    @Test
    void valuesOfEveryTypeComeBackAsTheyWent() throws Throwable {
        host(learner -> {
            for (String method : List.of("places", "keyed", "events", "times", "text", "bytes", "nullable")) {
                String argument = method.equals("nullable") ? "text" : method;
                learner.writes(method, "return " + argument + ";");
            }
            learner.writes("settings", "connection.put(\"group.id\", service); return connection;")
                    .writes("anything", "return values;")
                    .writes("numbers", "return (yes ? 1 : 0) + b + s + c + i + l + f + d;");
        });

        List<Place> places = List.of(new Place("payments", 0, 17), new Place("payments", 2, Long.MAX_VALUE));
        assertThat(call("places", places)).isEqualTo(places);
        Optional<Keyed> keyed = Optional.of(new Keyed(null, places));
        assertThat(call("keyed", keyed)).isEqualTo(keyed);
        assertThat(call("keyed", Optional.empty())).isEqualTo(Optional.empty());
        Map<Color, Set<Event>> events = Map.of(Color.RED, Set.of(new Paid("ann", 5), new Refunded("bo")));
        assertThat(call("events", events)).isEqualTo(events);
        Map<Instant, Duration> times = Map.of(Instant.now(), Duration.ofNanos(-5));
        assertThat(call("times", times)).isEqualTo(times);
        assertThat(call("text", "Grüße \uD83D\uDE00")).isEqualTo("Grüße \uD83D\uDE00");
        assertThat((byte[]) call("bytes", new byte[] {0, -1, 5})).containsExactly(0, -1, 5);
        assertThat(call("nullable", new Object[] {null})).isNull();
        assertThat(call("numbers", true, (byte) 1, (short) 2, 'a', 3, 4L, 0.5f, 0.25))
                .isEqualTo(108.75);

        List<Object> anything = Arrays.asList(
                1,
                2L,
                3.0,
                4f,
                (short) 5,
                (byte) 6,
                'c',
                true,
                "text",
                List.of("deep", Map.of(1, Set.of(2))),
                StringDeserializer.class,
                IsolationLevel.READ_COMMITTED,
                Instant.EPOCH);
        assertThat(call("anything", anything)).isEqualTo(anything);

        Map<String, Object> connection = new HashMap<>(Map.of("key.deserializer", StringDeserializer.class, "n", 5));
        assertThat(call("settings", "audit-log", connection))
                .isEqualTo(Map.of("key.deserializer", StringDeserializer.class, "n", 5, "group.id", "audit-log"));
        assertThat(connection).doesNotContainKey("group.id");
    }

    @Test
    void aStubThatNobodyTouchedIsToldAsTodo() {
        host(learner -> {});
        assertThatThrownBy(() -> call("run"))
                .isInstanceOf(Todo.class)
                .satisfies(todo -> assertThat(todo.getStackTrace()[0].toString())
                        .isEqualTo("lesson99_host.Sample.run(Sample.java:"
                                + Learner.in(folder).lineOf("// run") + ")"));
    }

    @Test
    void aMapThatMustNotBeChangedMustNotBeChangedOverThereEither() {
        host(learner -> learner.writes("settings", "connection.put(\"a\", 1); return connection;"));
        assertThatThrownBy(() -> call("settings", "audit-log", Map.of()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
