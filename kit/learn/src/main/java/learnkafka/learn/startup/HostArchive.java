package learnkafka.learn.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.host.Rehearsal;
import learnkafka.lesson.cluster.ClassArchive;
import learnkafka.lesson.cluster.ClassArchive.Program;
import learnkafka.lesson.cluster.Cluster;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostSettings;

/** Keeps the class-data archive of the JVMs that run learners' code. */
public final class HostArchive {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private HostArchive() {}

    /** Let hosts with these settings start from the archive, if there is one for their class path. */
    public static HostSettings use(HostSettings settings) {
        return archive(settings)
                .flatMap(ClassArchive::use)
                .map(settings::withArchive)
                .orElse(settings);
    }

    /** Make the archive in the background unless it is there. */
    public static void keep() {
        archive(HostSettings.ofThisJvm()).ifPresent(ClassArchive::dumpIfMissing);
    }

    /** Start a host that writes the archive when it ends, and let it do what learners' code does. */
    public static void dump(Path file) {
        HostSettings settings = HostSettings.ofThisJvm().withJvmOptions(List.of("-XX:ArchiveClassesAtExit=" + file));
        try (Cluster cluster = Clusters.openAlone(1);
                HostJvm host = HostJvm.start(settings)) {
            host.call(
                    Rehearsal.class.getMethod("ofClients", Map.class),
                    new Object[] {Map.of("bootstrap.servers", cluster.bootstrapServers())},
                    LIMIT);
            host.finish(LIMIT);
        } catch (Throwable failed) {
            throw new IllegalStateException("A host could not rehearse", failed);
        }
    }

    /** Nothing without the launcher, whose class path is jars: an archive knows no folders. */
    private static Optional<ClassArchive> archive(HostSettings settings) {
        String home = System.getProperty("learnkafka.home");
        if (home == null || !settings.classPath().stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        Path arguments = Path.of(home, "kit", "learn", "target", "learn.args");
        return Optional.of(ClassArchive.of(new Program(
                "host",
                arguments,
                List.of(),
                settings.classPath(),
                archive -> Rehearse.command(Path.of(home), arguments, List.of(), "--host=" + archive))));
    }
}
