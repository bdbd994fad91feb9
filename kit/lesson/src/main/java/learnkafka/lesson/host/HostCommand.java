package learnkafka.lesson.host;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learnkafka.lesson.files.JavaProgram;

/** Writes the command line of a host's JVM, and its environment. */
final class HostCommand {

    /** What a JVM needs to be found and to read names right. Nothing else is inherited, secrets least of all. */
    private static final List<String> INHERITED = List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

    private HostCommand() {}

    /** What starts the host program, inside of its enclosure. */
    static List<String> of(HostSettings settings, Path folder) {
        List<String> command = java(settings, folder, settings.classPath());
        command.add("learnkafka.host.HostProgram");
        return command;
    }

    /** What starts a program of the learner's, up to its arguments. */
    static List<String> of(HostSettings settings, Path folder, String mainClass) {
        List<Path> classPath = new ArrayList<>(settings.classFolders());
        classPath.addAll(settings.classPath());
        List<String> command = java(settings, folder, classPath);
        if (settings.enclosure().doors().isPresent()) {
            command.add("learnkafka.host.Indoors");
        }
        command.add(mainClass);
        return command;
    }

    private static List<String> java(HostSettings settings, Path folder, List<Path> classPath) {
        int heap = settings.limits().heapMegabytes();
        Enclosure enclosure = settings.enclosure();
        List<String> command = new ArrayList<>(List.of(
                enclosure.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heap + "m",
                "-XX:MaxDirectMemorySize=" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-Xshare:auto"));
        // Standard output is the conversation: whatever the JVM has to say goes elsewhere.
        command.addAll(List.of("-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr"));
        // It is of no use to another JDK, such as that of an image.
        settings.archive()
                .filter(file -> settings.enclosure().java().equals(JavaProgram.PATH))
                .ifPresent(file -> command.addAll(List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off:stderr")));
        command.addAll(List.of(
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        enclosure.doors().ifPresent(doors -> command.add("-Dlearnkafka.doors=" + doors));
        command.addAll(settings.jvmOptions());
        command.addAll(List.of("-cp", join(classPath)));
        return command;
    }

    static Map<String, String> environment(Path folder, String mark) {
        Map<String, String> environment = INHERITED.stream()
                .filter(name -> System.getenv(name) != null)
                .collect(Collectors.toMap(name -> name, System::getenv));
        environment.put("TMPDIR", folder.toString());
        environment.put(Strays.VARIABLE, mark);
        return environment;
    }

    private static String join(List<Path> entries) {
        return entries.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
