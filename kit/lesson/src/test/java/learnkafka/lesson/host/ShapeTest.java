package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lesson99_host.Sample.Keyed;
import lesson99_host.Sample.Place;
import org.junit.jupiter.api.Test;

/** The check by itself, as the plain world uses it. */
class ShapeTest {

    @Test
    void whatAStubPromisesPasses() {
        List<Place> places = List.of(new Place("t", 0, 1));
        assertThat(Shape.checkReturned(Learner.method("places"), places)).isSameAs(places);
        Shape.checkReturned(Learner.method("keyed"), Optional.of(new Keyed(null, places)));
        Shape.checkReturned(Learner.method("nullable"), null);
        Shape.checkReturned(Learner.method("run"), null);
        Runnable handle = () -> {};
        Shape.check("Sample.handle", Runnable.class, handle);
    }

    @Test
    void nullIsRefusedWhereNothingAllowsIt() {
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("text"), null))
                .isInstanceOf(ReturnedNull.class);
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("keyed"), Optional.of(keyedOfNull())))
                .isInstanceOf(WrongAnswer.class);
        Map<String, Object> settings = new HashMap<>();
        settings.put("group.id", null);
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("settings"), settings))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("[Sample.settings] returned null inside its map, at [group.id]."
                        + " Put a value there, or leave it out.");
    }

    @Test
    void whatWouldNotTravelIsRefusedHereToo() {
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("places"), List.of("text")))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("where the stub says [Place]");
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("settings"), Map.of("a", new Object())))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("[Object] inside its map");
        List<Object> own = new ArrayList<>();
        own.add(own);
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("anything"), own))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageContaining("contain itself");
        assertThatThrownBy(() -> Shape.checkReturned(Learner.method("text"), "x".repeat(5 << 20)))
                .isInstanceOf(AnswerTooLarge.class);
    }

    private static Keyed keyedOfNull() {
        return new Keyed("a", Arrays.asList((Place) null));
    }
}
