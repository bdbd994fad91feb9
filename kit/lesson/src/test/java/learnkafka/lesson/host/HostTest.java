package learnkafka.lesson.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Starts hosts for a test, and ends them after it. */
abstract class HostTest {

    static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private @Nullable HostJvm host;

    /** Start a host with a learner who wrote this. */
    HostJvm host(Consumer<Learner> work) {
        return host(work, HostSettings.ofThisJvm());
    }

    HostJvm host(Consumer<Learner> work, HostSettings settings) {
        Learner learner = Learner.in(folder);
        work.accept(learner);
        host = HostJvm.start(settings.withClassFolders(List.of(learner.compiled())));
        return host;
    }

    /** Call a method of the host started last. */
    @Nullable
    Object call(String method, @Nullable Object... arguments) throws Throwable {
        return callWithin(LIMIT, method, arguments);
    }

    @Nullable
    Object callWithin(Duration limit, String method, @Nullable Object... arguments) throws Throwable {
        return host.call(Learner.method(method), arguments, limit);
    }

    @AfterEach
    void close() {
        if (host != null) {
            host.close();
        }
    }
}
