package learnkafka.learn.grade.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the lessons' sources of one submission.
 *
 * <p>No test, build file, resource or class file gets further than this.
 */
final class Intake {

    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 500;

    /**
     * Where a lesson's folder may lie: below the source root, named or not, one extra folder tolerated.
     *
     * <p>A checkout of an author has solutions beside its exercises, which are not what is handed in.
     */
    private static final Pattern SOURCE = Pattern.compile(
            "(?:(?!solutions/)[^/]+/)??(?:exercises/)?(?:src/)?(lesson\\d\\d_\\w+)/([A-Za-z_]\\w*\\.java)");

    private final Set<String> lessons;
    private final Path folder;
    private int taken;

    /**
     * Begin with nothing.
     *
     * @param lessons the folders of the lessons that count
     * @param folder where to put the sources
     */
    Intake(Set<String> lessons, Path folder) {
        this.lessons = lessons;
        this.folder = folder;
    }

    /** Whether a file of this path, seen from the submission, is a source of a lesson. */
    boolean wants(String path) {
        Matcher source = SOURCE.matcher(path);
        return source.matches() && lessons.contains(source.group(1)) && !path.endsWith("Test.java");
    }

    /** Take a source. */
    void take(String path, InputStream content) throws IOException {
        Matcher source = SOURCE.matcher(path);
        if (!source.matches()) {
            throw new IllegalArgumentException("Not a lesson's source: " + path);
        }
        byte[] bytes = content.readNBytes(FILE_BYTES + 1);
        if (bytes.length > FILE_BYTES || ++taken > FILES) {
            throw new Refused(
                    "More than %d files, or more than 1 MiB in one, at [%s]. Hand in the lessons' sources only."
                            .formatted(FILES, path));
        }
        Path target = folder.resolve(source.group(1)).resolve(source.group(2));
        if (Files.exists(target)) {
            throw new Refused("[%s/%s] is there twice, the second time as [%s]. Hand in one copy."
                    .formatted(source.group(1), source.group(2), path));
        }
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    /** Refuse a submission without a single source. */
    void requireSome() {
        if (taken == 0) {
            throw new Refused("No lesson's source in it. Hand in [exercises/src], for example [exercises/src/%s]."
                    .formatted(lessons.stream().sorted().findFirst().orElse("")));
        }
    }
}
