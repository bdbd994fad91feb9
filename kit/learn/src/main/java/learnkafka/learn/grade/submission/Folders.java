package learnkafka.learn.grade.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads submissions from folders, and follows no link. */
final class Folders {

    /** Deep enough for an extra folder, exercises, src, a lesson and its source. */
    private static final int DEPTH = 5;

    private Folders() {}

    static void read(Path submission, Intake intake) throws IOException {
        try (Stream<Path> tree = Files.walk(submission, DEPTH)) {
            for (Path path : tree.sorted().toList()) {
                String name = submission.relativize(path).toString().replace(java.io.File.separatorChar, '/');
                if (Files.isSymbolicLink(path) && (intake.wants(name) || Files.isDirectory(path))) {
                    throw new Refused("[%s] is a link. Put the file itself there.".formatted(name));
                }
                if (intake.wants(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                        intake.take(name, content);
                    }
                }
            }
        }
    }

    /** Whether lessons lie in a folder where a checkout has them. */
    static boolean isCheckout(Path folder) throws IOException {
        for (String root : new String[] {"exercises/src", "src", ""}) {
            Path sources = folder.resolve(root);
            if (Files.isDirectory(sources) && list(sources).stream().anyMatch(Folders::isLesson)) {
                return true;
            }
        }
        return false;
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLesson(Path path) {
        return path.getFileName().toString().matches("lesson\\d\\d_\\w+");
    }
}
