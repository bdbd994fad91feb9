package learnkafka.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import learnkafka.lesson.host.HostJvm;
import learnkafka.lesson.host.HostSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's JVM in a sandbox lives as long as it has to. */
class BubblewrapTest {

    @TempDir
    private Path room;

    @Test
    void a_host_outlives_the_thread_that_asked_for_it() throws Exception {
        Here.require(Isolation.BWRAP);
        HostSettings settings = HostSettings.ofThisJvm().in(Isolation.BWRAP.around(room, room));
        CompletableFuture<HostJvm> started = new CompletableFuture<>();
        Thread asks = new Thread(() -> started.complete(HostJvm.start(settings)));
        asks.start();
        asks.join();

        try (HostJvm host = started.join()) {
            await("it lives on")
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> host.gone().isEmpty());
            assertThat(host.threads()).isEmpty();
        }
    }
}
