package learnkafka.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnkafka.lesson.cluster.Clusters;
import learnkafka.lesson.cluster.NoBroker;
import learnkafka.lesson.cluster.UnfitCluster;
import lesson99_host.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** A cluster that a lesson can't run on is nobody's mistake; that there is none at all stops the build. */
class LessonRunTest {

    @Lesson(title = "A sample", stub = Sample.class)
    private static final class SampleTest {}

    private final List<LessonReport> reports = new ArrayList<>();

    @Test
    void a_cluster_that_does_not_fit_skips_the_test_and_is_reported_as_no_broker() {
        try (Session session = new Session(Clusters.open(1))) {
            assertThatThrownBy(() -> run(session, new UnfitCluster("Too slow.")))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("Too slow.");
            assertReported("Too slow.");
        }
    }

    @Test
    void no_cluster_at_all_is_red_and_reported_as_no_broker() {
        try (Session session = new Session(Clusters.open(1))) {
            assertThatThrownBy(() -> run(session, new NoBroker("Gone.")))
                    .isInstanceOf(LessonFailure.class)
                    .hasMessageContaining("Gone.");
            assertReported("Gone.");
        }
    }

    private void assertReported(String sentence) {
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.verdict()).isEqualTo(Verdict.NO_BROKER);
            assertThat(report.outcomes().get(0).diagnosis().orElseThrow().because())
                    .isEqualTo(sentence);
        });
    }

    private void run(Session session, RuntimeException thrown) {
        LessonRun lesson = new LessonRun(SampleTest.class.getAnnotation(Lesson.class), Sample.class, world(session));
        try {
            lesson.run(lesson.test("a_test", "a rule", 10), new Invocation<>() {
                @Override
                public Void proceed() {
                    throw thrown;
                }
            });
        } finally {
            lesson.end();
        }
    }

    private World world(Session session) {
        return (World) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {World.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("report")) {
                        reports.add((LessonReport) arguments[0]);
                    }
                    return switch (method.getName()) {
                        case "session" -> session;
                        case "sources" -> new Sources(java.nio.file.Path.of("none"), "none");
                        case "report" -> null;
                        case "seed" -> 7L;
                        case "untouched" -> Optional.empty();
                        default -> List.of();
                    };
                });
    }
}
