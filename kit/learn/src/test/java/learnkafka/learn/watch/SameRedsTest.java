package learnkafka.learn.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;
import org.junit.jupiter.api.Test;

class SameRedsTest {

    private final SameReds reds = new SameReds();

    @Test
    void five_times_red_for_the_same_reason_are_many() {
        add(4, Verdict.FAILED, "one-group-for-all");
        assertThat(reds.areMany()).isFalse();
        add(1, Verdict.FAILED, "one-group-for-all");
        assertThat(reds.areMany()).isTrue();
    }

    @Test
    void another_reason_begins_anew_and_so_does_a_pass() {
        add(4, Verdict.FAILED, "one-group-for-all");
        add(1, Verdict.FAILED, "starts-at-the-end");
        add(3, Verdict.FAILED, "one-group-for-all");
        assertThat(reds.areMany()).isFalse();
        add(1, Verdict.PASSED, "");
        add(4, Verdict.FAILED, "one-group-for-all");
        assertThat(reds.areMany()).isFalse();
    }

    @Test
    void a_stub_that_nobody_has_begun_needs_no_hint() {
        add(6, Verdict.TODO, "todo");
        assertThat(reds.areMany()).isFalse();
    }

    private void add(int times, Verdict verdict, String key) {
        Optional<Diagnosis> diagnosis = key.isEmpty() ? Optional.empty() : Optional.of(Diagnosis.of(key));
        Outcome outcome =
                new Outcome("each", "each sees all", 4, verdict, diagnosis, Duration.ZERO, List.of(), Optional.empty());
        for (int time = 0; time < times; time++) {
            reds.add(new LessonReport(new LessonId(12, "fan_out"), "A full copy", List.of(outcome)));
        }
    }
}
