package learnkafka.learn.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.LessonId;
import learnkafka.lesson.LessonReport;
import learnkafka.lesson.Outcome;
import learnkafka.lesson.Sources;
import learnkafka.lesson.Verdict;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final Sources SOURCES = new Sources(Path.of("nowhere"), "exercises/src/lesson12_fan_out");

    @Test
    void a_program_reads_what_people_see() throws IOException {
        Diagnosis diagnosis = Diagnosis.of("one-group-for-all")
                .you("notifications got 17 of \"30\"")
                .broker("P0 ■■■", "P1 ■")
                .because("both joined the same group")
                .at(new StackTraceElement("FanOut", "consumerOf", "FanOut.java", 21));
        LessonReport report = new LessonReport(
                new LessonId(12, "fan_out"),
                "A full copy",
                List.of(
                        outcome("one", 4, Verdict.PASSED, Optional.empty()),
                        outcome("two", 6, Verdict.FAILED, Optional.of(diagnosis))));

        JsonNode read = new ObjectMapper().readTree(Json.text(ReportJson.object(report, SOURCES)));

        assertThat(read).isEqualTo(new ObjectMapper().readTree("""
                {"number": 12, "name": "fan_out", "title": "A full copy", "verdict": "failed",
                 "points": 4, "maxPoints": 10, "tests": [
                  {"name": "one", "rule": "rule one", "worth": 4, "verdict": "passed", "millis": 412,
                   "diagnosis": null, "warnings": ["left open"]},
                  {"name": "two", "rule": "rule two", "worth": 6, "verdict": "failed", "millis": 412,
                   "diagnosis": {"key": "one-group-for-all", "you": ["notifications got 17 of \\"30\\""],
                    "broker": ["P0 ■■■", "P1 ■"], "because": "both joined the same group",
                    "lookAt": "exercises/src/lesson12_fan_out/FanOut.java:21"},
                   "warnings": ["left open"]}]}
                """));
    }

    private static Outcome outcome(String name, int points, Verdict verdict, Optional<Diagnosis> diagnosis) {
        return new Outcome(
                name,
                "rule " + name,
                points,
                verdict,
                diagnosis,
                Duration.ofMillis(412),
                List.of("left open"),
                Optional.empty());
    }
}
