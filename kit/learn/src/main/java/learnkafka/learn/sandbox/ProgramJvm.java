package learnkafka.learn.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnkafka.host.Attended;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.files.JavaProgram;

/**
 * Runs a learner's program in a JVM of its own, with the terminal to itself.
 *
 * @param room a folder that is the program's own; its classes lie in {@link #classes()}
 * @param classPath what it may lean on
 */
public record ProgramJvm(Path room, List<Path> classPath) {

    /** Where to compile the program to. */
    public Path classes() {
        return room.resolve("classes");
    }

    /**
     * Run it and return its exit code.
     *
     * @param main full name of its class
     * @param cluster what the file leads to whose name is its first argument
     * @param arguments those that follow
     * @param after what to do when it has ended, also if this JVM is told to end meanwhile
     */
    public int run(String main, Cluster cluster, List<String> arguments, Runnable after) throws IOException {
        Path settings = room.resolve("client.properties");
        write(cluster, settings);
        String path = Stream.concat(Stream.of(classes()), classPath.stream())
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> line = new ArrayList<>(List.of(
                JavaProgram.PATH,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                path,
                Attended.class.getName(),
                Foreground.thisProcess(),
                main,
                settings.toString()));
        line.addAll(arguments);
        return Foreground.run(line, after);
    }

    private static void write(Cluster cluster, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(cluster.clientSettings());
        properties.putAll(Map.of("bootstrap.servers", cluster.bootstrapServers()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }
}
