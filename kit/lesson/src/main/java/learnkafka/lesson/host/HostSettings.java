package learnkafka.lesson.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to start a host.
 *
 * @param classPath kit/stub, kafka-clients, slf4j and what they need: jars, or folders
 * @param classFolders the learner's classes; empty if {@link HostJvm#load} names them later
 * @param limits what the host may take
 * @param archive a class-data archive made of the same class path; a stale one is ignored by the JVM
 * @param warmUp names of classes to initialise while no call has come yet
 * @param preload names of classes to load after those, without initialising them
 * @param enclosure what the JVM is started in; usually nothing
 * @param jvmOptions further options of the JVM
 */
public record HostSettings(
        List<Path> classPath,
        List<Path> classFolders,
        Limits limits,
        Optional<Path> archive,
        List<String> warmUp,
        List<String> preload,
        Enclosure enclosure,
        List<String> jvmOptions) {

    public HostSettings {
        classPath = List.copyOf(classPath);
        classFolders = List.copyOf(classFolders);
        warmUp = List.copyOf(warmUp);
        preload = List.copyOf(preload);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * What a host may take.
     *
     * @param heapMegabytes the largest heap
     * @param reference how long a call through a handler or handle may take, both ways
     * @param answerBytes the size that one answer, or one set of arguments, may have
     */
    public record Limits(int heapMegabytes, Duration reference, int answerBytes) {

        private static final Limits USUAL = new Limits(256, Duration.ofSeconds(30), 4 << 20);
    }

    /** Settings with a heap of 256 MB, answers of 4 MB at most, and 30 s for a call through a handler or handle. */
    public static HostSettings of(List<Path> classPath) {
        return new HostSettings(
                classPath,
                List.of(),
                Limits.USUAL,
                Optional.empty(),
                List.of(),
                List.of(),
                Enclosure.none(),
                List.of());
    }

    /** Like {@link #of}, with the jars that this JVM has kit/stub, kafka-clients and slf4j from. */
    public static HostSettings ofThisJvm() {
        return of(OwnClassPath.entries());
    }

    public HostSettings withClassFolders(List<Path> folders) {
        return new HostSettings(classPath, folders, limits, archive, warmUp, preload, enclosure, jvmOptions);
    }

    public HostSettings withHeapMegabytes(int megabytes) {
        return withLimits(new Limits(megabytes, limits.reference, limits.answerBytes));
    }

    public HostSettings withReferenceLimit(Duration limit) {
        return withLimits(new Limits(limits.heapMegabytes, limit, limits.answerBytes));
    }

    private HostSettings withLimits(Limits others) {
        return new HostSettings(classPath, classFolders, others, archive, warmUp, preload, enclosure, jvmOptions);
    }

    public HostSettings withArchive(Path file) {
        Optional<Path> present = Optional.of(file);
        return new HostSettings(classPath, classFolders, limits, present, warmUp, preload, enclosure, jvmOptions);
    }

    /** Name what to do while the host is idle. A call that comes does not wait for the rest of it. */
    public HostSettings withWarmUp(List<String> initialise, List<String> load) {
        return new HostSettings(classPath, classFolders, limits, archive, initialise, load, enclosure, jvmOptions);
    }

    /** Start the JVM in something that keeps it apart. */
    public HostSettings in(Enclosure surrounding) {
        return new HostSettings(classPath, classFolders, limits, archive, warmUp, preload, surrounding, jvmOptions);
    }

    public HostSettings withJvmOptions(List<String> options) {
        return new HostSettings(classPath, classFolders, limits, archive, warmUp, preload, enclosure, options);
    }
}
