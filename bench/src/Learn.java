package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of {@code learn test} on the solutions.
 *
 * @param millis how long the command took
 * @param lessons how long each run of a lesson took, in turn
 */
record Learn(long millis, List<Long> lessons) {

    private static final Pattern TIME = Pattern.compile("(?m)^lesson\\w+ took (\\d+) ms$");

    static Learn test(Workshop workshop, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("-Dbroker=embedded", "learnkafka.learn.Learn", "test"));
        line.addAll(List.of("--sources", "solutions/src", "--timings"));
        line.addAll(List.of(words));
        Command.Result result = workshop.java(workshop.cache(), line).run().expect(0, " took ");
        List<Long> lessons = TIME.matcher(result.output())
                .results()
                .map(time -> Long.parseLong(time.group(1)))
                .toList();
        return new Learn(result.millis(), lessons);
    }
}
