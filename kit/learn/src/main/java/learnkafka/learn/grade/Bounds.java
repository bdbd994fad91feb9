package learnkafka.learn.grade;

import java.util.ArrayList;
import java.util.List;

/** Bounds what a JVM can take of the machine, by a shell that starts it. */
final class Bounds {

    /** The most processes, with their threads, that a sandbox may hold. */
    static final int PROCESSES = 600;

    /**
     * Has processes counted where a user namespace surrounds them, and they alone are counted. For root they are not. A
     * shell knows {@code -u} or {@code -p} for that.
     */
    static final String COUNTED = "ulimit -u %1$d 2>/dev/null || ulimit -p %1$d 2>/dev/null; ".formatted(PROCESSES);

    /**
     * Bounds the address space.
     *
     * <p>Each thread takes address space for its stack, so that 3 GB are enough for a thousand of them, and not for a
     * machine's worth. glibc's arenas, eight for each processor, would eat the address space of honest code.
     */
    private static final String SPACE = "export MALLOC_ARENA_MAX=2; ulimit -v 3000000 2>/dev/null; ";

    private Bounds() {}

    /** The shell that starts the command which follows, after a script of one line, which may be empty. */
    static List<String> shell(String first) {
        List<String> command = new ArrayList<>(List.of("sh"));
        command.addAll(arguments(first));
        return command;
    }

    /** The arguments of that shell, where something else names it. */
    static List<String> arguments(String first) {
        return List.of("-c", SPACE + first + "exec \"$@\"", "sh");
    }
}
