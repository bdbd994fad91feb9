package learnkafka.lesson;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives a lesson's tests their cluster and their learner, limits them and tells how they ended. */
final class LessonExtension implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LessonExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        LessonRun run = new LessonRun(test.getAnnotation(Lesson.class), test, World.of(test));
        context.getStore(NAMESPACE).put(LessonRun.class, run);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        run(context).end();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Kafka.class || type == Learner.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestRun test = test(context);
        return parameter.getParameter().getType() == Kafka.class ? test.kafka() : test.learner();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        run(context).run(test(context), invocation);
    }

    private static LessonRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(LessonRun.class, LessonRun.class);
    }

    private static TestRun test(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(TestRun.class, key -> test(context, context.getRequiredTestMethod()), TestRun.class);
    }

    private static TestRun test(ExtensionContext context, Method method) {
        return run(context)
                .test(
                        method.getName(),
                        context.getDisplayName(),
                        method.getAnnotation(Points.class).value());
    }
}
