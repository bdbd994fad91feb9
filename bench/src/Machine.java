package bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the machine. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static String describe() throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d cores, %d GB, %s (%s %s), JDK %s (%s)",
                LocalDate.now(),
                processor(),
                SYSTEM.getAvailableProcessors(),
                Math.round(SYSTEM.getTotalMemorySize() / (double) (1 << 30)),
                distribution(),
                SYSTEM.getName(),
                SYSTEM.getVersion(),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }

    /** The number of processes that wanted a core in the last minute. */
    static String load() {
        return String.format(Locale.ROOT, "%.1f", SYSTEM.getSystemLoadAverage());
    }

    private static String processor() throws IOException, InterruptedException {
        Optional<String> linux = value(Path.of("/proc/cpuinfo"), "model name", ":");
        return linux.isPresent() ? linux.get() : sysctl().orElse("unknown processor");
    }

    private static Optional<String> sysctl() throws IOException, InterruptedException {
        if (!SYSTEM.getName().startsWith("Mac")) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    }

    private static String distribution() throws IOException {
        return value(Path.of("/etc/os-release"), "PRETTY_NAME", "=").orElse(SYSTEM.getName());
    }

    private static Optional<String> value(Path file, String key, String separator) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(separator) + 1)
                            .replace("\"", "")
                            .strip())
                    .findFirst();
        }
    }
}
