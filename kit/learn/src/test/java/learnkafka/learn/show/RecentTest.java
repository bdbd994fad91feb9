package learnkafka.learn.show;

import static learnkafka.learn.show.Samples.many;
import static learnkafka.learn.show.Samples.payments;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import learnkafka.lesson.report.Palette;
import learnkafka.lesson.report.Theme;
import org.junit.jupiter.api.Test;

/** How long a change jumps out. */
class RecentTest {

    @Test
    void a_change_is_highlighted_on_two_pictures() {
        Recent recent = new Recent();

        assertThat(Stream.of(payments(), payments(), payments(), many(3, 1), many(3, 1), many(3, 1))
                        .map(snapshot -> {
                            recent.add(snapshot);
                            return isHighlighted(recent);
                        }))
                .containsExactly(false, false, false, true, true, false);
    }

    private static boolean isHighlighted(Recent recent) {
        return new Picture(Theme.ASCII, Palette.NONE, 100, 30)
                .of(recent.last(), recent.before(), java.util.Optional.empty()).stream()
                        .anyMatch(line -> line.startsWith("*"));
    }
}
