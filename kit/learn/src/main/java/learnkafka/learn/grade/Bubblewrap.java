package learnkafka.learn.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import learnkafka.learn.startup.HostArchive;
import learnkafka.lesson.files.JavaProgram;
import learnkafka.lesson.host.Enclosure;
import learnkafka.lesson.host.HostSettings;

/** Starts learners' JVMs in sandboxes of bubblewrap, where they see only what they need. */
final class Bubblewrap {

    private static final int PROBE_SECONDS = 20;

    /** What a JVM reads of the system. Those that are missing somewhere are left out. */
    private static final List<String> SYSTEM = List.of(
            "/usr/lib",
            "/usr/lib64",
            "/usr/bin",
            "/lib",
            "/lib64",
            "/bin",
            "/etc/ld.so.cache",
            "/etc/hosts",
            "/etc/nsswitch.conf",
            "/etc/localtime",
            "/etc/alternatives");

    private Bubblewrap() {}

    /**
     * A sandbox for each JVM of a submission.
     *
     * @param room the one folder of the submission that its JVMs can read
     * @param doors the folder with the doors to its brokers, inside of the room
     */
    static Enclosure around(Path room, Path doors) {
        List<String> command = new ArrayList<>(bwrap(room));
        command.addAll(Bounds.shell(Bounds.COUNTED));
        return Enclosure.of(command, Optional.of(doors));
    }

    /** Say why it does not work here, and what to do; nothing if it does. */
    static Optional<String> obstacle() {
        return works()
                ? Optional.empty()
                : Optional.of("bubblewrap does not work here. Install bwrap and allow user namespaces");
    }

    /** Try it out by starting a JVM in it. */
    private static boolean works() {
        List<String> command = new ArrayList<>(bwrap(Path.of(System.getProperty("java.io.tmpdir"))));
        command.removeAll(List.of("--bind", "{folder}", "--chdir"));
        command.addAll(List.of(JavaProgram.PATH, "-version"));
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            probe.getOutputStream().close();
            if (!probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return false;
            }
            return probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> bwrap(Path room) {
        List<String> command = new ArrayList<>(List.of(
                "bwrap",
                "--die-with-parent",
                "--new-session",
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--cap-drop",
                "ALL",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--tmpfs",
                "/tmp"));
        SYSTEM.forEach(path -> bind(command, "--ro-bind-try", path));
        Path home = Path.of(System.getProperty("java.home"));
        bind(command, "--ro-bind", home.toString());
        // Debian keeps a JDK's settings where the JDK only links to.
        bind(
                command,
                "--ro-bind-try",
                "/etc/" + home.getFileName().toString().replaceFirst("^java-(\\d+).*", "java-$1-openjdk"));
        HostSettings host = HostArchive.use(HostSettings.ofThisJvm());
        host.archive().ifPresent(file -> bind(command, "--ro-bind", file.toString()));
        host.classPath().forEach(entry -> bind(command, "--ro-bind", entry.toString()));
        bind(command, "--ro-bind", room.toString());
        bind(command, "--bind", "{folder}");
        command.addAll(List.of("--chdir", "{folder}", "--"));
        return command;
    }

    private static void bind(List<String> command, String how, String path) {
        command.addAll(List.of(how, path, path));
    }
}
