package learnkafka.learn.export;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnkafka.lesson.LessonId;

/** Does in a copy everything that learners do with Maven, so that Maven asks for all it ever needs. */
final class MavenRun {

    private static final long LIMIT_MINUTES = 20;

    private final Path copy;
    private final LessonId lesson;

    /**
     * Use a copy.
     *
     * @param lesson a lesson that is run; its stub may be red
     */
    MavenRun(Path copy, LessonId lesson) {
        this.copy = copy;
        this.lesson = lesson;
    }

    void with(List<String> options) throws IOException, InterruptedException {
        Path log = Files.createTempFile("learn-export", ".log");
        try {
            List<String> line = new ArrayList<>(List.of(copy.resolve("mvnw").toString(), "-q", "-B", "-ntp"));
            line.addAll(options);
            line.addAll(List.of("clean", "verify", "-Plearn", "-Dlesson=" + lesson.digits(), "-Dbroker=embedded"));
            line.add("-Dmaven.test.failure.ignore");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(copy.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            // A file where the cache should be: no class archive is made of jars that go away.
            builder.environment().put("XDG_CACHE_HOME", log.toString());
            Process maven = builder.start();
            if (!maven.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                maven.destroy();
                throw new NotExported("Maven did not end within %d minutes. Look at the network and try again."
                        .formatted(LIMIT_MINUTES));
            }
            if (maven.exitValue() != 0) {
                throw new NotExported("Maven could not build the copy, which an offline bundle needs:\n\n"
                        + Files.readString(log).strip()
                        + "\n\nLook at the network, or export without --offline.");
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
