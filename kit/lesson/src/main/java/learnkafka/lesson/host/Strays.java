package learnkafka.lesson.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds processes that a host has left behind, by a mark in the environment that they inherit.
 *
 * <p>A process whose parent has ended is nobody's descendant any more. Works where {@code /proc} is, so on Linux; a
 * process that cleans its environment escapes.
 */
final class Strays {

    static final String VARIABLE = "LEARN_KAFKA_HOST";

    private static final Path PROCESSES = Path.of("/proc");
    private static final int PASSES = 5;

    private Strays() {}

    /** Kill those with this mark, and those that they start meanwhile. */
    static void kill(String mark) {
        List<ProcessHandle> strays = find(mark);
        for (int pass = 0; pass < PASSES && !strays.isEmpty(); pass++) {
            strays.forEach(ProcessHandle::destroyForcibly);
            strays = find(mark);
        }
    }

    private static List<ProcessHandle> find(String mark) {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> environment(process.pid()).contains(VARIABLE + "=" + mark))
                .toList();
    }

    private static String environment(long pid) {
        try {
            return Files.readString(PROCESSES.resolve(pid + "/environ"), ISO_8859_1);
        } catch (IOException notOurs) {
            return "";
        }
    }
}
