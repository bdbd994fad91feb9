package learnkafka.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import learnkafka.learn.grade.model.ClassGrades;
import learnkafka.learn.grade.model.StudentEvidence;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code grade} writes, and where. */
final class ReportChoice {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "grades",
            description = "where the reports go (${DEFAULT-VALUE})")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "learn-kafka",
            description = "what reports call it (${DEFAULT-VALUE})")
    private String title;

    Path folder() {
        return folder;
    }

    String title() {
        return title;
    }

    int write(ClassGrades grades, List<StudentEvidence> evidence, CommandLine line) throws IOException {
        com.fasterxml.jackson.databind.ObjectMapper m = new com.fasterxml.jackson.databind.ObjectMapper();
        m.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("grades.json").toFile(), grades);
        m.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("evidence.json").toFile(), evidence);
        return grades.students().stream().allMatch(s -> s.isComplete()) ? 0 : 1;
    }
}
