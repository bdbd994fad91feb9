package learnkafka.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which belief stands behind wrong code, and what the broker shows for it.
 *
 * @param key names the belief, for example {@code one-group-for-all}; equal for wrong answers that no effect tells apart
 * @param you what the learner's code did, a line each
 * @param broker what the broker holds, a line each
 * @param because the belief put right, in one sentence
 * @param frame the line of the learner's code to look at, where one is known
 */
public record Diagnosis(
        String key, List<String> you, List<String> broker, String because, Optional<StackTraceElement> frame) {

    public Diagnosis {
        you = List.copyOf(you);
        broker = List.copyOf(broker);
    }

    /** Begin a diagnosis with its key. */
    public static Diagnosis of(String key) {
        return new Diagnosis(key, List.of(), List.of(), "", Optional.empty());
    }

    /** Add what the learner's code did. */
    public Diagnosis you(String... lines) {
        return new Diagnosis(key, join(you, List.of(lines)), broker, because, frame);
    }

    /** Add what the broker holds. */
    public Diagnosis broker(String... lines) {
        return broker(List.of(lines));
    }

    /** Add what the broker holds. */
    public Diagnosis broker(List<String> lines) {
        return new Diagnosis(key, you, join(broker, lines), because, frame);
    }

    /** Say what is true in place of the belief. */
    public Diagnosis because(String sentence) {
        return new Diagnosis(key, you, broker, sentence, frame);
    }

    /** Point at a line of the learner's code. */
    public Diagnosis at(StackTraceElement line) {
        return new Diagnosis(key, you, broker, because, Optional.of(line));
    }

    /** Leave out a text wherever it stands, such as the suffix that makes a test's names its own. */
    Diagnosis without(String text) {
        return new Diagnosis(key, without(you, text), without(broker, text), because.replace(text, ""), frame);
    }

    private static List<String> without(List<String> lines, String text) {
        return lines.stream().map(line -> line.replace(text, "")).toList();
    }

    /** Make what a test throws to end red with this diagnosis. */
    public LessonFailure failure() {
        return new LessonFailure(Verdict.FAILED, this);
    }

    /** Make what a test throws to end red, because of something that the learner's code threw. */
    public LessonFailure failure(Throwable cause) {
        LessonFailure failure = failure();
        failure.initCause(cause);
        return failure;
    }

    private static List<String> join(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }
}
