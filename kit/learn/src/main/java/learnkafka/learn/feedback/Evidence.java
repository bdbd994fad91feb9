package learnkafka.learn.feedback;

import java.util.ArrayList;
import java.util.List;
import learnkafka.learn.text.Untrusted;
import learnkafka.lesson.Diagnosis;
import learnkafka.lesson.Sources;

/** Tells a diagnosis in lines of plain text, as the console does. */
final class Evidence {

    /** What a learner's code can make long. */
    private static final int MOST = 8_000;

    private Evidence() {}

    static String text(Diagnosis diagnosis, Sources sources) {
        List<String> lines = new ArrayList<>();
        add(lines, "you", diagnosis.you());
        add(lines, "broker", diagnosis.broker());
        String evidence = Untrusted.capped(String.join("\n", lines), MOST);
        // The kit's own words come last, and are not cut.
        List<String> end = new ArrayList<>();
        add(end, "because", List.of(diagnosis.because()));
        diagnosis.frame().ifPresent(frame -> add(end, "look at", List.of(sources.locate(frame))));
        return evidence + (evidence.isEmpty() ? "" : "\n") + String.join("\n", end);
    }

    private static void add(List<String> to, String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            to.add("%-8s %s".formatted(i == 0 ? label : "", lines.get(i)));
        }
    }
}
