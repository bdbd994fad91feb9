package learnkafka.learn.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnkafka.lesson.cluster.ClassArchive;
import learnkafka.lesson.cluster.ClassArchive.Program;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.files.JavaProgram;

/** Starts Kafka's tools, each in a JVM of its own, with the jars that the build found for them. */
public final class ToolJvm {

    private final Path arguments;
    private final List<String> lines;
    private final Optional<String> cluster;

    private ToolJvm(Path arguments, List<String> lines, Optional<String> cluster) {
        this.arguments = arguments;
        this.lines = lines;
        this.cluster = cluster;
    }

    /**
     * Use the tools of a checkout.
     *
     * @param cluster addresses of a cluster that runs; without one, nothing is made that lets tools start faster
     * @throws NoBroker if they are not built
     */
    public static ToolJvm of(Path checkout, Optional<String> cluster) {
        Path file = checkout.resolve(Path.of("kit", "tools", "target", "tools.args"));
        try {
            return new ToolJvm(
                    file, Files.readAllLines(file, Charset.forName(System.getProperty("sun.jnu.encoding"))), cluster);
        } catch (IOException missing) {
            throw new NoBroker(
                    "Kafka's tools are not built: can't read [%s]. Remove [kit/learn/target], and ./learn builds again."
                            .formatted(file),
                    missing);
        }
    }

    /** Run a tool in the foreground and return its exit code. */
    public int run(KafkaTool tool, List<String> words) throws IOException {
        ClassArchive archive = ClassArchive.of(new Program("tools", arguments, flags(), jars(), this::rehearsal));
        List<String> line = new ArrayList<>();
        line.add(JavaProgram.PATH);
        line.addAll(archive.flags());
        line.addAll(List.of("@" + arguments, Foreground.thisProcess(), tool.main()));
        line.addAll(words);
        int exit = Foreground.run(line, () -> {});
        if (cluster.isPresent()) {
            archive.dumpIfMissing();
        }
        return exit;
    }

    private List<String> flags() {
        return lines.stream().takeWhile(line -> line.startsWith("-X")).toList();
    }

    private List<Path> jars() {
        String classPath =
                lines.get(lines.indexOf("-cp") + 1).replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1");
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    /** What goes through most of the classes that any of the tools takes. */
    private List<String> rehearsal(Path archive) {
        List<String> line = new ArrayList<>(List.of(
                JavaProgram.PATH,
                "-XX:ArchiveClassesAtExit=" + archive,
                "@" + arguments,
                // A process that is always there: the archive is made when this one is gone.
                "1",
                KafkaTool.CONSUMER_GROUPS.main()));
        line.addAll(KafkaTool.CONSUMER_GROUPS.pointedAt(cluster.orElseThrow(), List.of("--list")));
        return line;
    }
}
