package learnkafka.learn.run;

import java.util.List;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Starts JUnit on the test of one lesson. What came of it is what the lesson itself reports. */
final class JUnit {

    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();

    private JUnit() {}

    /** Run the lesson's tests in a world. */
    static void execute(Pristine lesson, HostWorld world) {
        Launcher launcher = LauncherFactory.create(CONFIG);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(load(lesson.testClass(), world)))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .build();
        launcher.execute(request);
    }

    /** List the tests that a lesson has, in their order. */
    static List<ExpectedTest> discover(Pristine lesson) {
        Class<?> test = load(lesson.testClass(), new PristineLoader(lesson));
        String title = test.getAnnotation(Lesson.class).title();
        return java.util.Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(java.util.Comparator.comparing(
                        method -> method.getAnnotation(Order.class).value()))
                .map(method -> new ExpectedTest(
                        method.getName(),
                        method.getAnnotation(DisplayName.class).value(),
                        method.getAnnotation(Points.class).value(),
                        title))
                .toList();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The kit's own lesson lacks its test [" + name + "]", missing);
        }
    }
}
