package learnkafka.learn.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learnkafka.lesson.Lesson;
import learnkafka.lesson.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
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

    /** Run the lesson's tests in a world: those of these names, or all where none is named. */
    static void execute(Pristine lesson, HostWorld world, Set<String> only) {
        Launcher launcher = LauncherFactory.create(CONFIG);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(load(lesson.testClass(), world), only))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .build();
        launcher.execute(request);
    }

    private static List<DiscoverySelector> selectors(Class<?> test, Set<String> only) {
        return only.isEmpty()
                ? List.of(DiscoverySelectors.selectClass(test))
                : Stream.of(test.getDeclaredMethods())
                        .filter(method -> only.contains(method.getName()))
                        .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(test, method))
                        .toList();
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
