package lesson90_fixture;

import java.util.ArrayList;
import java.util.List;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Learner;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Lesson(title = "A fixture", stub = Fixture.class, limit = 6)
class FixtureTest {

    @Test
    @Order(1)
    @Points(5)
    @DisplayName("words come back loud")
    void words_come_back_loud(Learner learner) {
        if (!learner.ask(Fixture::shout, List.of("a", "b"), word -> {}).equals(List.of("A", "B"))) {
            throw Diagnosis.of("not-loud").because("loud words are upper case").failure();
        }
    }

    @Test
    @Order(2)
    @Points(5)
    @DisplayName("the handler hears each word")
    void the_handler_hears_each_word(Learner learner) {
        List<String> heard = new ArrayList<>();
        learner.ask(Fixture::shout, List.of("a", "b"), heard::add);
        if (!heard.equals(List.of("a", "b"))) {
            throw Diagnosis.of("not-heard")
                    .because("the handler is called for each word")
                    .failure();
        }
    }
}
