package learnkafka.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import learnkafka.learn.console.Console;
import learnkafka.learn.export.LearnerCopy;
import learnkafka.learn.export.NotExported;
import learnkafka.learn.export.OfflineBundle;
import learnkafka.lesson.LessonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a learner's copy. */
@Command(
        name = "export",
        description = "For instructors: write a learner's copy, without solutions.",
        footer = {
            "",
            "Example: ./learn export ../kafka-course",
            "Example: ./learn export ../workshop --lessons 02-13 --offline"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder to write; new or empty, outside of this one")
    private Path folder;

    @Option(
            names = "--lessons",
            paramLabel = "LESSONS",
            description = "only these, for example 02-13 or 02,05,12; all if none is named",
            defaultValue = "all")
    private String lessons;

    @Option(names = "--offline", description = "bundle Maven and what it would download, for a room with no network")
    private boolean offline;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.find();
        if (!Files.isDirectory(checkout.root().resolve("solutions/src"))) {
            throw new WrongUsage("This is a learner's copy already: [solutions/src] is missing. Copy the folder,"
                    + " or export from a clone of learn-kafka.");
        }
        List<LessonId> chosen = LessonChoice.of(lessons, checkout).stream()
                // What its author is not done with is nothing to learn from.
                .filter(lesson -> !lesson.isUnfinished())
                .map(LessonFolder::id)
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUsage("No lesson in [" + lessons + "] is finished. Choose others: ./learn list");
        }
        Path target = folder.toAbsolutePath().normalize();
        try {
            requireFit(target, checkout.root());
            new LearnerCopy(checkout.root(), chosen).write(target);
            Console console = Console.on(spec.commandLine().getOut());
            if (offline) {
                console.line("Building the copy with Maven to find what it needs …");
                bundle(target, chosen.get(0));
            }
            console.line("%d lessons are in [%s]. To make a repository of it: git init, git add ., git commit"
                    .formatted(chosen.size(), target));
            return ExitCode.ALL_PASSED;
        } catch (NotExported reason) {
            spec.commandLine().getErr().println(reason.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private static void bundle(Path target, LessonId lesson) throws IOException, InterruptedException {
        try {
            new OfflineBundle(target, lesson).fill();
        } catch (NotExported reason) {
            throw new NotExported(reason.getMessage() + " [" + target + "] is unfinished: remove it.");
        }
    }

    private static void requireFit(Path target, Path root) throws IOException {
        Path existing = target;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing.toRealPath().startsWith(root.toRealPath())) {
            throw new WrongUsage("[" + target + "] lies inside of this checkout, and the copy would become part of it."
                    + " Name a folder elsewhere: ./learn export ../kafka-course");
        }
        if (existing.equals(target) && Files.isDirectory(target)) {
            requireEmpty(target);
        } else if (existing.equals(target)) {
            throw new WrongUsage("[" + target + "] is a file. Name a folder that is new or empty.");
        }
        try {
            Files.createDirectories(target);
        } catch (IOException refused) {
            throw unwritable(target);
        }
        if (!Files.isWritable(target)) {
            throw unwritable(target);
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new WrongUsage("[" + target + "] is not empty. Name a folder that is new or empty.");
            }
        }
    }

    private static NotExported unwritable(Path target) {
        return new NotExported("Can't write in [" + target + "]. Make it writable, or name another folder.");
    }
}
