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
 * @param heapMegabytes the largest heap
 * @param archive a class-data archive made of the same class path; a stale one is ignored by the JVM
 * @param warmUp names of classes to initialise while no call has come yet
 * @param preload names of classes to load after those, without initialising them
 * @param referenceLimit how long a call through a handler or handle may take, both ways
 * @param answerBytes the size that one answer, or one set of arguments, may have
 * @param prefix a command to start the JVM through, for example {@code bwrap} and its options; usually empty.
 *     <code>{folder}</code> in it stands for the host's working folder, the only one that the host needs to write to
 * @param doors a folder with the doors to the brokers, for a {@code prefix} that leaves no network; else empty
 * @param jvmOptions further options of the JVM
 */
public record HostSettings(
        List<Path> classPath,
        List<Path> classFolders,
        int heapMegabytes,
        Optional<Path> archive,
        List<String> warmUp,
        List<String> preload,
        Duration referenceLimit,
        int answerBytes,
        List<String> prefix,
        Optional<Path> doors,
        List<String> jvmOptions) {

    public HostSettings {
        classPath = List.copyOf(classPath);
        classFolders = List.copyOf(classFolders);
        warmUp = List.copyOf(warmUp);
        preload = List.copyOf(preload);
        prefix = List.copyOf(prefix);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Settings with a heap of 256 MB, answers of 4 MB at most, and 30 s for a call through a handler or handle. */
    public static HostSettings of(List<Path> classPath) {
        return new HostSettings(
                classPath,
                List.of(),
                256,
                Optional.empty(),
                List.of(),
                List.of(),
                Duration.ofSeconds(30),
                4 << 20,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Like {@link #of}, with the jars that this JVM has kit/stub, kafka-clients and slf4j from. */
    public static HostSettings ofThisJvm() {
        return of(OwnClassPath.entries());
    }

    public HostSettings withClassFolders(List<Path> folders) {
        return new HostSettings(
                classPath,
                folders,
                heapMegabytes,
                archive,
                warmUp,
                preload,
                referenceLimit,
                answerBytes,
                prefix,
                doors,
                jvmOptions);
    }

    public HostSettings withHeapMegabytes(int megabytes) {
        return new HostSettings(
                classPath,
                classFolders,
                megabytes,
                archive,
                warmUp,
                preload,
                referenceLimit,
                answerBytes,
                prefix,
                doors,
                jvmOptions);
    }

    public HostSettings withArchive(Path file) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                Optional.of(file),
                warmUp,
                preload,
                referenceLimit,
                answerBytes,
                prefix,
                doors,
                jvmOptions);
    }

    /** Name what to do while the host is idle. A call that comes does not wait for the rest of it. */
    public HostSettings withWarmUp(List<String> initialise, List<String> load) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                archive,
                initialise,
                load,
                referenceLimit,
                answerBytes,
                prefix,
                doors,
                jvmOptions);
    }

    public HostSettings withReferenceLimit(Duration limit) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                archive,
                warmUp,
                preload,
                limit,
                answerBytes,
                prefix,
                doors,
                jvmOptions);
    }

    public HostSettings withAnswerBytes(int bytes) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                archive,
                warmUp,
                preload,
                referenceLimit,
                bytes,
                prefix,
                doors,
                jvmOptions);
    }

    /** Start the JVM through a command that leaves it no network but these doors. */
    public HostSettings withPrefix(List<String> command, Path openDoors) {
        return through(command, Optional.of(openDoors));
    }

    public HostSettings withPrefix(List<String> command) {
        return through(command, doors);
    }

    private HostSettings through(List<String> command, Optional<Path> openDoors) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                archive,
                warmUp,
                preload,
                referenceLimit,
                answerBytes,
                command,
                openDoors,
                jvmOptions);
    }

    public HostSettings withJvmOptions(List<String> options) {
        return new HostSettings(
                classPath,
                classFolders,
                heapMegabytes,
                archive,
                warmUp,
                preload,
                referenceLimit,
                answerBytes,
                prefix,
                doors,
                options);
    }
}
