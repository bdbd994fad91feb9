package learnkafka.lesson;

import java.time.Duration;
import java.util.List;

/**
 * What became of a lesson: its tests in the order in which they ran.
 *
 * @param title what the lesson is called
 * @param outcomes one for each test that came to an end
 */
public record LessonReport(LessonId lesson, String title, List<Outcome> outcomes) {

    public LessonReport {
        outcomes = List.copyOf(outcomes);
    }

    /** The verdict on the lesson: passed if all tests are, else the first that is not. */
    public Verdict verdict() {
        return outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .findFirst()
                .map(Outcome::verdict)
                .orElse(Verdict.PASSED);
    }

    public long passed() {
        return outcomes.stream().filter(Outcome::passed).count();
    }

    /** The points earned: those of the tests that passed. */
    public int points() {
        return outcomes.stream()
                .filter(Outcome::passed)
                .mapToInt(Outcome::points)
                .sum();
    }

    /** The points that there are to earn in these tests. */
    public int maxPoints() {
        return outcomes.stream().mapToInt(Outcome::points).sum();
    }

    /** Time that the tests took together. */
    public Duration time() {
        return outcomes.stream().map(Outcome::time).reduce(Duration.ZERO, Duration::plus);
    }
}
