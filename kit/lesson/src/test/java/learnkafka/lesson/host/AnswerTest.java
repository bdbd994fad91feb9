package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lesson99_host.Sample.Place;
import org.junit.jupiter.api.Test;

class AnswerTest extends HostTest {

    @Test
    void aThreadInAMapIsNoAnswer() {
        host(learner -> learner.writes("settings", "return Map.of(\"a\", Thread.currentThread());"));
        assertThatThrownBy(() -> call("settings", "s", Map.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("[Sample.settings] returned [Thread] inside its map. Lessons pass strings, numbers,"
                        + " booleans, lists, sets, maps, and the records and enums that the stub declares.");
    }

    @Test
    void aHandlerInAMapIsNoAnswer() {
        host(learner -> learner.writes("settings", "return Map.of(\"a\", (Runnable) () -> {});"));
        assertThatThrownBy(() -> call("settings", "s", Map.of())).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void aRecordInAMapOfAnythingIsNoAnswer() {
        host(learner -> learner.writes("settings", "return Map.of(\"a\", new Place(\"t\", 1, 1));"));
        assertThatThrownBy(() -> call("settings", "s", Map.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("[Place] inside its map");
    }

    @Test
    void aListOfSomethingElseIsNoAnswer() {
        host(learner -> learner.writes("places", "return (List) List.of(\"text\");"));
        assertThatThrownBy(() -> call("places", List.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("[Sample.places] returned [String] inside its list where the stub says [Place].");
    }

    @Test
    void nullInAListIsNoAnswer() {
        host(learner -> learner.writes("places", "return java.util.Arrays.asList((Place) null);"));
        assertThatThrownBy(() -> call("places", List.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("null inside its list");
    }

    @Test
    void nullIsNoAnswer() {
        host(learner -> learner.writes("text", "return null;"));
        assertThatThrownBy(() -> call("text", "a"))
                .isInstanceOf(ReturnedNull.class)
                .hasMessage("[Sample.text] returned null. Return a value, even an empty one.");
    }

    @Test
    void classesOutsideOfKafkaAreRefused() {
        host(learner -> learner.writes("settings", "return Map.of(\"a\", Sample.class);"));
        assertThatThrownBy(() -> call("settings", "s", Map.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("[lesson99_host.Sample] inside its map")
                .hasMessageContaining("org.apache.kafka.clients");
    }

    @Test
    void anAnswerOfAGigabyteIsToldAndTakesNoMemory() throws Throwable {
        host(learner -> learner.writes("anything", "return (List) java.util.Collections.nCopies(1000, values.get(0));")
                .writes("text", "return \"x\".repeat(100_000_000);")
                .writes("bytes", "return new byte[50_000_000];")
                .writes("nullable", "return text;"));
        assertThatThrownBy(() -> call("anything", List.of("x".repeat(1 << 20))))
                .isInstanceOf(AnswerTooLarge.class)
                .hasMessage("[Sample.anything] returned more than [4194304] bytes."
                        + " Keep what the lesson asks for, and no more.");
        assertThatThrownBy(() -> call("text", "")).isInstanceOf(AnswerTooLarge.class);
        assertThatThrownBy(() -> call("bytes", new byte[0])).isInstanceOf(AnswerTooLarge.class);
        assertThat(call("nullable", "goes on")).isEqualTo("goes on");
    }

    @Test
    void aListThatContainsItselfIsTold() {
        host(learner -> learner.writes(
                "anything", "List<Object> own = new java.util.ArrayList<>(); own.add(own); return own;"));
        assertThatThrownBy(() -> call("anything", List.of()))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("more than [32] levels deep");
    }

    @Test
    void aMethodThatIsGoneIsTold() {
        host(learner -> learner.edits("public static String text(", "static String text(")
                .edits("public static void run(", "public static void walk("));
        assertThatThrownBy(() -> call("text", "a"))
                .isInstanceOf(MissingMethod.class)
                .hasMessage("Sample.text(String) is gone or no longer public static; the lesson's test calls it.");
        assertThatThrownBy(() -> call("run")).isInstanceOf(MissingMethod.class).hasMessageStartingWith("Sample.run()");
    }

    @Test
    void aClassThatIsGoneIsTold() {
        HostJvm host = host(learner -> {});
        host.load(List.of(folder));
        assertThatThrownBy(() -> call("run"))
                .isInstanceOf(MissingMethod.class)
                .hasMessageStartingWith("The class [lesson99_host.Sample] is gone");
    }

    @Test
    void aRecordWithOtherComponentsIsTold() {
        host(learner -> learner.edits(
                        "record Place(String topic, int partition, long offset)",
                        "record Place(String topic, long offset)")
                .writes("places", "return List.of(new Place(\"t\", 1));"));
        assertThatThrownBy(() -> call("places", List.of())).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void aParameterOfAnotherTypeIsTold() {
        host(learner -> learner.edits("places(List<Place> places)", "places(List<String> places)"));
        assertThatThrownBy(() -> call("places", List.of(new Place("t", 0, 0))))
                .isInstanceOf(MissingMethod.class)
                .hasMessageContaining("Give it back the parameters of its stub");
    }

    @Test
    void whatAHandlerIsGivenIsCheckedAtTheLearnersLine() {
        host(learner -> learner.writes(
                "combine",
                "return (Map) Map.of(\"a\", ((java.util.function.BiFunction)"
                        + " function).apply(Thread.currentThread(), 1));"));
        BiFunction<String, Integer, List<Integer>> function = (text, length) -> List.of(length);
        assertThatThrownBy(() -> call("combine", List.of(), function))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[Thread]")
                .satisfies(thrown ->
                        assertThat(thrown.getStackTrace()[0].getFileName()).isEqualTo("Sample.java"));
    }
}
