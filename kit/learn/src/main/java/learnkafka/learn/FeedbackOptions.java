package learnkafka.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import learnkafka.learn.feedback.Annotations;
import learnkafka.learn.feedback.JUnitXml;
import learnkafka.learn.feedback.Judged;
import learnkafka.learn.feedback.Summary;
import picocli.CommandLine.Option;

/** What {@code test} writes for a service that runs it on each push. */
final class FeedbackOptions {

    @Option(names = "--begun", description = "leave out lessons whose stub nobody has touched")
    private boolean begun;

    @Option(names = "--summary", paramLabel = "FILE", description = "append a page in Markdown to a file")
    private Optional<Path> summary = Optional.empty();

    @Option(names = "--junit", paramLabel = "FOLDER", description = "write JUnit XML, a file for each lesson")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--annotations", description = "write workflow commands of GitHub Actions")
    private boolean annotations;

    private String token = "";

    boolean isAsked() {
        return summary.isPresent() || junit.isPresent() || annotations;
    }

    boolean takes(Judged lesson) {
        return !begun || lesson.isBegun();
    }

    /** Let nothing that is printed from now on be a workflow command, whatever learners' code puts into it. */
    void fence(PrintWriter out) {
        if (annotations) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            token = HexFormat.of().formatHex(random);
            out.println("::stop-commands::" + token);
            out.flush();
        }
    }

    /** Write everything that is asked for. */
    void write(List<Judged> lessons, PrintWriter out) {
        if (annotations) {
            out.println("::" + token + "::");
            Annotations.commands(lessons).forEach(out::println);
            out.flush();
        }
        summary.ifPresent(file -> append(file, Summary.markdown(lessons)));
        junit.ifPresent(folder -> lessons.forEach(
                lesson -> append(fresh(folder.resolve(JUnitXml.fileName(lesson))), JUnitXml.text(lesson))));
    }

    private static Path fresh(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            return file;
        } catch (IOException refused) {
            throw unwritable(file);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw unwritable(file);
        }
    }

    private static WrongUsage unwritable(Path file) {
        return new WrongUsage("Can't write [" + file + "]. Name a place where you may write.");
    }
}
