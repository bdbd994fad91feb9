package learnkafka.lesson.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import learnkafka.lesson.files.JavaProgram;
import org.junit.jupiter.api.Test;

class ParentTest extends HostTest {

    /** A kit: starts a host, prints its id, and calls code that never returns. */
    static final class Parent {
        public static void main(String[] arguments) throws Throwable {
            HostSettings settings = HostSettings.ofThisJvm().withClassFolders(List.of(Path.of(arguments[0])));
            HostJvm host = HostJvm.start(settings);
            System.out.println(host.call(Learner.method("count"), new Object[0], Duration.ofSeconds(20)));
            System.out.println(host.pid());
            host.call(Learner.method("run"), new Object[0], Duration.ofMinutes(5));
        }
    }

    @Test
    void aHostEndsWithItsParentWhateverLearnerCodeDoes() throws Exception {
        Path classes =
                Learner.in(folder).writes("count", """
                        try {
                            return (int) new ProcessBuilder("sleep", "300").start().pid();
                        } catch (java.io.IOException failed) {
                            throw new java.io.UncheckedIOException(failed);
                        }
                        """).writes("run", """
                        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                            while (true) {
                                Thread.onSpinWait();
                            }
                        }));
                        while (true) {
                            try {
                                throw new Error();
                            } catch (Throwable swallowed) {
                            }
                        }
                        """).compiled();
        String java = JavaProgram.PATH;
        Process parent = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName(),
                        classes.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            long child = Long.parseLong(output.readLine());
            long host = Long.parseLong(output.readLine());
            assertThat(alive(host)).isTrue();
            assertThat(alive(child)).isTrue();
            parent.destroyForcibly();
            await("host gone").atMost(Duration.ofSeconds(5)).until(() -> !alive(host));
            await("host's child gone").atMost(Duration.ofSeconds(5)).until(() -> !alive(child));
        } finally {
            parent.destroyForcibly();
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
