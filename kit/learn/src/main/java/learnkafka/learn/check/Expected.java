package learnkafka.learn.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Verdict;

/** What has to come of a candidate. */
sealed interface Expected {

    /** Say what is wrong with a report, or nothing if it is as expected. */
    Optional<String> complaint(LessonReport report);

    /** Every test is todo, as with an untouched stub. */
    record Todo() implements Expected {
        @Override
        public Optional<String> complaint(LessonReport report) {
            return allAre(Verdict.TODO, report);
        }
    }

    /** Every test passes, and nothing is warned of. */
    record Accepted() implements Expected {
        @Override
        public Optional<String> complaint(LessonReport report) {
            return allAre(Verdict.PASSED, report).or(() -> warnings(report));
        }

        private static Optional<String> warnings(LessonReport report) {
            List<String> warnings = report.outcomes().stream()
                    .flatMap(outcome -> outcome.warnings().stream())
                    .toList();
            return warnings.isEmpty() ? Optional.empty() : Optional.of("warned: " + String.join("; ", warnings));
        }
    }

    /**
     * Some test fails, and all that fail do so with this diagnosis.
     *
     * @param key the diagnosis that the candidate names in its first line
     */
    record Rejected(String key) implements Expected {
        @Override
        public Optional<String> complaint(LessonReport report) {
            List<String> keys = report.outcomes().stream()
                    .flatMap(outcome -> outcome.diagnosis().stream())
                    .map(Diagnosis::key)
                    .distinct()
                    .toList();
            if (keys.isEmpty()) {
                return Optional.of("passes, but has to fail with " + key);
            }
            return keys.equals(List.of(key))
                    ? Optional.empty()
                    : Optional.of("fails with " + String.join(", ", keys) + ", but has to with " + key);
        }
    }

    /** The candidate names no diagnosis, so nothing can be as expected. */
    record Named() implements Expected {
        @Override
        public Optional<String> complaint(LessonReport report) {
            return Optional.of("has to name its diagnosis in its first line: // near miss: the-key");
        }
    }

    private static Optional<String> allAre(Verdict verdict, LessonReport report) {
        List<Outcome> others = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() != verdict)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("has to be " + verdict.words() + ", but is "
                        + others.stream()
                                .map(outcome -> outcome.verdict().words() + " in " + outcome.test()
                                        + outcome.diagnosis()
                                                .map(d -> " [" + d.key() + "]")
                                                .orElse(""))
                                .collect(Collectors.joining(", ")));
    }
}
