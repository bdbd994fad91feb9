package learnkafka.lesson.cluster;

import java.util.ArrayList;
import java.util.List;
import learnkafka.lesson.files.JavaProgram;

/** Puts together the command line of a broker process. */
final class BrokerCommand {

    private static final List<String> FAST_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx512m");

    // Warnings of the JVM go to standard output by default, where one line is expected.
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

    private final BrokerArguments arguments;

    BrokerCommand(BrokerArguments arguments) {
        this.arguments = arguments;
    }

    /** Flags that decide which archive of classes a JVM can use. */
    static List<String> archiveFlags() {
        return FAST_START;
    }

    /**
     * The command line.
     *
     * @param more flags for the JVM
     * @param words what the broker's main class is told, before the settings
     */
    List<String> line(List<String> more, int brokers, String... words) {
        List<String> line = new ArrayList<>();
        line.add(JavaProgram.PATH);
        line.addAll(FAST_START);
        line.addAll(QUIET);
        line.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        line.addAll(more);
        line.add("@" + arguments.file());
        line.addAll(List.of(words));
        line.add(Integer.toString(brokers));
        BrokerSettings.of(brokers).forEach((name, value) -> line.add(name + "=" + value));
        return line;
    }
}
